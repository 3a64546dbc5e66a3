const { execSync } = require("child_process");

function images() {
  const text = execSync("docker images").toString();
  // expect: WS1606 lines=1
  const rows = text.split("\n");
  return rows.slice(1);
}

function buckets() {
  const text = execSync("aws s3api list-buckets --output json").toString();
  // ok: structured output
  return JSON.parse(text).Buckets;
}

function words(path) {
  const text = execSync(`cat ${path}`).toString();
  // ok: no platform CLI
  return text.split(" ");
}

module.exports = { images, buckets, words };
