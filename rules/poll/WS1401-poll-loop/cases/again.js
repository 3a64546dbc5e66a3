const util = require("util");
const exec = util.promisify(require("child_process").exec);

// expect: WS1401 lines=7
async function waitForPod(name) {
  const { stdout } = await exec(`kubectl get pod ${name} -o jsonpath={.status.phase}`);
  if (stdout !== "Running") {
    await new Promise((done) => setTimeout(done, 1000));
    return waitForPod(name);
  }
}

// ok: once for each that it finds
async function showAll(kind) {
  const { stdout } = await exec(`kubectl get ${kind} -o json`);
  for (const item of JSON.parse(stdout).items) {
    await showAll(item.kind);
  }
}
