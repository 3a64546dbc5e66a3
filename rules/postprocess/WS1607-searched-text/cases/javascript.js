const { execSync } = require("child_process");

function exists(cluster) {
  const text = execSync("eksctl get cluster").toString();
  // expect: WS1607 lines=1
  if (text.includes(cluster)) {
    return true;
  }
  return false;
}

function branch() {
  const text = execSync("git branch").toString();
  // ok: no platform CLI
  if (text.includes("main")) {
    return "main";
  }
  return "other";
}

module.exports = { exists, branch };
