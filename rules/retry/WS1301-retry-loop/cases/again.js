const { execSync } = require("child_process");

// expect: WS1301 lines=11
function push(image, left) {
  try {
    execSync("docker push " + image);
  } catch (error) {
    if (left > 0) {
      push(image, left - 1);
    } else {
      throw error;
    }
  }
}

// ok: another image each time, whether it fails or not
function pushAll(images) {
  execSync("docker push " + images[0]);
  if (images.length > 1) {
    pushAll(images.slice(1));
  }
}
