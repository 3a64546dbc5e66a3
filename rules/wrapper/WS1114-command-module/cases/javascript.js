#!/usr/bin/env node
// expect: WS1114 lines=15 span=19
const { execFileSync } = require("child_process");
const { program } = require("commander");

function start(name) {
  execFileSync("gcloud", ["compute", "instances", "start", name, "--quiet"], { stdio: "inherit" });
}

function stop(name) {
  execFileSync("gcloud", ["compute", "instances", "stop", name, "--quiet"], { stdio: "inherit" });
}

function tag(name, label) {
  execFileSync("gcloud", ["compute", "instances", "add-tags", name, `--tags=${label}`], { stdio: "inherit" });
}

program.command("start <name>").action(start);
program.command("stop <name>").action(stop);
program.command("tag <name> <label>").action(tag);
program.parse();
