import { execSync } from "child_process"

let context: string | undefined
const digests = new Map<string, string>()
const tokens: Record<string, string> = {}

// expect: WS1214 lines=6
export function currentContext(): string {
  if (!context) {
    context = execSync("kubectl config current-context").toString().trim()
  }
  return context
}

// expect: WS1214 lines=6
export function digest(image: string) {
  if (digests.has(image)) return digests.get(image)
  const out = execSync(`docker inspect --format '{{.Id}}' ${image}`).toString()
  digests.set(image, out)
  return out
}

// expect: WS1214 lines=6
export function token(account: string) {
  if (!tokens[account]) {
    tokens[account] = execSync(`gcloud auth print-access-token --account ${account}`).toString()
  }
  return tokens[account]
}

// ok: asked each time
export function images() {
  return execSync("docker images -q").toString()
}
