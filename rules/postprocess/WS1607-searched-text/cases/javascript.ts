import { exec as run, spawn } from "child_process"
import { promisify } from "util"

const exec = promisify(run)

async function remove(name: string) {
  try {
    await exec(`kubectl delete pod ${name}`)
  } catch (error: any) {
    // expect: WS1607 lines=1
    if (error.stderr.includes("NotFound")) return
    throw error
  }
}

function forward(pod: string, ready: () => void) {
  const child = spawn("kubectl", ["port-forward", pod, "8080"])
  child.stdout.on("data", (line) => {
    // expect: WS1607 lines=1
    if (line.toString().includes("Forwarding from")) {
      ready()
    }
  })
}

function started(name: string) {
  run(`docker start ${name}`, (error, stdout, stderr) => {
    // expect: WS1607 lines=1
    if (stderr.includes("No such container")) return
  })
}

async function parse(text: string) {
  try {
    await exec("kubectl version")
  } catch (problem) {
    // ok: not what the call printed
    if (text.includes("v1")) return
  }
}
