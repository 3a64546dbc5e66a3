const { execSync } = require("child_process");

function releases() {
  const text = execSync("helm list").toString();
  // expect: WS1606 lines=1
  return text.split("\n").slice(1);
}

// ok: no platform CLI
function branches() {
  return execSync("git branch").toString().split("\n");
}

module.exports = { releases, branches };
