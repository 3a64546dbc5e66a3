import { execa } from "execa"
import { pMemoize } from "./lib/memoize.js"

const helpers = {
  // expect: WS1210 lines=4
  version: pMemoize(async (docker = "docker") => {
    const { stdout } = await execa(docker, ["version", "--format", "{{.Server.Version}}"])
    return stdout
  }),

  // ok: asked each time
  async images() {
    return execa("docker", ["images"])
  },
}
