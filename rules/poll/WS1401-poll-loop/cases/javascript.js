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

function image(tag) {
  return JSON.parse(execFileSync("oc", ["get", `imagestreamtag/${tag}`, "-o", "json", "--ignore-not-found"]));
}

// expect: WS1401 lines=9
function available(tag) {
  let found = {};
  while (((found.image || {}).metadata || {}).name == null) {
    const answer = image(tag);
    if (answer.items.length > 0) {
      found = answer.items[0];
    }
  }
}

// ok: a dialogue goes from step to step
function login() {
  let step = 'cluster';
  let cluster;
  while (step !== undefined) {
    switch (step) {
      case 'cluster':
        cluster = execSync('oc whoami --show-server').toString();
        if (!cluster) {
          return null;
        }
        step = 'user';
        break;
      case 'user':
        step = undefined;
        break;
    }
  }
  return cluster;
}

// ok: what waits in a list is taken, one after the other
async function images(names) {
  let name;
  while ((name = names.shift()) !== undefined) {
    const digest = execFileSync("docker", ["inspect", "-f", "{{.Id}}", name], { encoding: "utf8" });
    if (digest.trim() === "") {
      names.push(name);
      break;
    }
  }
}
