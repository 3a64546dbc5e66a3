const { execFileSync } = require("child_process");

// expect: WS1101 lines=3
function helm(...args) {
  return execFileSync("helm", ["--namespace", "shop", ...args], { stdio: "inherit" });
}

// ok: no platform CLI
function npm(...args) {
  return execFileSync("npm", args);
}

module.exports = { helm, npm };
