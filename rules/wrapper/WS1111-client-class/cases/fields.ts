import { spawn } from "child_process"

// expect: WS1111 lines=12 span=15
export class Terraform {
  constructor(private folder: string, private bin = "terraform") {}

  private run(args: string[]) {
    return spawn(this.bin, args, { cwd: this.folder })
  }

  init(backend: string) {
    return this.run(["init", `-backend-config=${backend}`])
  }

  apply() {
    return this.run(["apply", "-auto-approve"])
  }
}

// ok: no platform CLI
export class Formatter {
  constructor(private bin = "prettier") {}

  check(file: string) {
    return spawn(this.bin, ["--check", file])
  }

  write(file: string) {
    return spawn(this.bin, ["--write", file])
  }
}
