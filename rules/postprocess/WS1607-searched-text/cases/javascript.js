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

module.exports = { check, clean };
