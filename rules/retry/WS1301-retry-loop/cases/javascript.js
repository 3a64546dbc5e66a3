const { execFileSync, execSync } = require("child_process");

// expect: WS1301 lines=12
async function applyManifest(path) {
  let last;
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      execFileSync("kubectl", ["apply", "-f", path]);
      return;
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

// ok: each folder once
function sync(folders) {
  for (const folder of folders) {
    execSync(`aws s3 sync ${folder} s3://backup/${folder}`);
  }
}

module.exports = { applyManifest, sync };
