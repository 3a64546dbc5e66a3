const { execa } = require("execa");
const pRetry = require("p-retry");

// A library repeats the function that it is given.
// expect: WS1301 lines=3
async function release(chart) {
  await pRetry(() => execa("helm", ["upgrade", "--install", "web", chart]), { retries: 5 });
}

// ok: no platform CLI
async function install() {
  await pRetry(() => execa("npm", ["ci"]), { retries: 5 });
}

module.exports = { release, install };
