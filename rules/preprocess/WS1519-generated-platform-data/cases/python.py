import json
import pathlib

import yaml


def configure(chart, image):
    path = pathlib.Path(chart)
    with (path / "values.yaml").open() as given:
        values = yaml.safe_load(given)
    values["image"] = image
    with (path / "values.yaml").open("w") as out:
        # expect: WS1519 lines=1
        yaml.dump(values, out)


def variables(folder, settings):
    with open(f"{folder}/terraform.tfvars.json", "w") as out:
        # expect: WS1519 lines=1
        json.dump(settings, out)


# ok: a file of its own
def report(folder, results):
    with open(f"{folder}/results.json", "w") as out:
        json.dump(results, out)


# ok: it is read
def known(chart):
    with (pathlib.Path(chart) / "values.yaml").open() as given:
        return yaml.safe_load(given)
