import { execSync } from "child_process";

// ok: only the end of the line is taken off
export function created(): string {
  const id = execSync("docker run --detach web").toString().replace("\n", "");
  return execSync("docker ps --format {{.ID}}").toString().replace(/\r?\n/g, "") + id;
}

export function named(): string {
  // expect: WS1601 lines=1
  return execSync("oc whoami").toString().replace("system:", "");
}
