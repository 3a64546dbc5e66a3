import { extension } from "./extension"

// expect: WS1106 lines=3
export async function scale(kubectl: Api, name: string) {
  return await kubectl.api.invokeCommand(`scale deployment ${name} --replicas=0`)
}

// ok: a login is no interface of its own
export async function login(kubectl: Api, cluster: string) {
  await run(`gcloud container clusters get-credentials ${cluster}`)
}

// ok: the engine's own interface
export async function start(docker: Api, image: string) {
  return await docker.api.runContainer(image)
}

const terraformBinaryName = settings.binary

// expect: WS1106 lines=3
export async function plan(folder: string, variables: string) {
  return await exec(terraformBinaryName, ["plan", "-input=false", `-var-file=${variables}`], { cwd: folder })
}
