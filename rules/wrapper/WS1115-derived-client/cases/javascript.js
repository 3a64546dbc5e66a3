const { execFileSync } = require("child_process");

function gcloud(...args) {
  return execFileSync("gcloud", args, { encoding: "utf8" });
}

// expect: WS1115 lines=11
class Instances {
  start(name) {
    gcloud("compute", "instances", "start", name);
  }
  stop(name) {
    gcloud("compute", "instances", "stop", name);
  }
  remove(name) {
    gcloud("compute", "instances", "delete", name, "--quiet");
  }
}

// ok: the methods keep a list of their own
class Names {
  add(name) {
    this.all.push(name);
  }
  drop(name) {
    this.all = this.all.filter((other) => other !== name);
  }
  first() {
    return this.all[0];
  }
}

module.exports = { Instances, Names };
