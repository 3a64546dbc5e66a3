"""Load a day's orders into the warehouse."""

import csv
import sys
from collections import Counter
from pathlib import Path


def read_orders(path: Path) -> list[dict[str, str]]:
    with path.open(newline="") as handle:
        return [row for row in csv.DictReader(handle) if row["status"] != "cancelled"]


def revenue_by_country(orders: list[dict[str, str]]) -> Counter[str]:
    totals: Counter[str] = Counter()
    for order in orders:
        totals[order["country"]] += int(order["amount_minor"])
    return totals


if __name__ == "__main__":
    for country, total in revenue_by_country(read_orders(Path(sys.argv[1]))).most_common():
        print(country, total)
