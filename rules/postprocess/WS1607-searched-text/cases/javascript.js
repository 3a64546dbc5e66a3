const { execSync } = require("child_process");

function check() {
  const text = execSync("docker ps").toString();
  // expect: WS1607 lines=1
  if (text.includes("healthy")) {
    console.log("fine");
  }
}

// ok: no platform CLI
function clean() {
  if (execSync("git status").toString().includes("clean")) {
    console.log("fine");
  }
}

function serves(version) {
  // expect: WS1607 lines=1
  return execSync("kubectl api-versions").toString().includes(version);
}

function isThere() {
  // ok: whether the CLI is there, and which
  return execSync("docker --version").toString().startsWith("Docker version");
}

module.exports = { check, clean, serves, isThere };
