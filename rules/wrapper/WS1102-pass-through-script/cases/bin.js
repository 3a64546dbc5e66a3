#!/usr/bin/env node
// expect: WS1102 lines=15 span=18
const core = require("@actions/core");
const { exec } = require("@actions/exec");

// The module is named as the file of the CLI.
const cli = require("./lib/helm-bin");

(async () => {
  const args = process.argv.slice(2);
  let out = "";
  const listeners = { stdout: (data) => { out += data.toString(); } };
  const code = await exec(cli, args, { listeners, ignoreReturnCode: true });
  core.setOutput("stdout", out);
  core.setOutput("exitcode", code.toString());
  if (code === 0) {
    return;
  }
  core.setFailed(`helm exited with code ${code}`);
})();
