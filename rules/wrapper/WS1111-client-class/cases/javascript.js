const { execFileSync } = require("child_process");

// expect: WS1111 lines=11
class Buckets {
  constructor(profile) {
    this.profile = profile;
  }
  sync(from, to) {
    execFileSync("aws", ["--profile", this.profile, "s3", "sync", from, to]);
  }
  remove(path) {
    execFileSync("aws", ["--profile", this.profile, "s3", "rm", "--recursive", path]);
  }
}

// ok: nothing is run, only described
class Commands {
  push(image) {
    return `docker push ${image}`;
  }
  pull(image) {
    return `docker pull ${image}`;
  }
}

module.exports = { Buckets, Commands };
