const { execFileSync } = require("child_process");
const { setTimeout: sleep } = require("timers/promises");

// expect: WS1401 lines=9
async function running(name) {
  for (;;) {
    const state = execFileSync("docker", ["inspect", "-f", "{{.State.Status}}", name], { encoding: "utf8" });
    if (state.trim() === "running") {
      return;
    }
    await sleep(1000);
  }
}

// ok: asked once
function state(name) {
  return execFileSync("docker", ["inspect", name], { encoding: "utf8" });
}

module.exports = { running, state };
