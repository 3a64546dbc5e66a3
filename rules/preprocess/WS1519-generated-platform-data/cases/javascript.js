const fs = require("fs");
const path = require("path");

function overlay(folder, images) {
  // expect: WS1519 lines=1
  fs.writeFileSync(path.join(folder, "kustomization.yaml"), JSON.stringify({ images }));
}

// ok: a file of its own
function state(folder, images) {
  fs.writeFileSync(path.join(folder, "state.json"), JSON.stringify({ images }));
}
