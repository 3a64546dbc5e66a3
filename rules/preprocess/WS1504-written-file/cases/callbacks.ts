import { execSync } from "child_process"
import { withTempFile } from "./files"

export async function create(name: string) {
  // expect: WS1504 lines=5
  const manifest = `
apiVersion: v1
kind: Namespace
metadata: { name: ${name} }`
  await withTempFile(manifest, async (path) => {
    execSync(`kubectl apply -f ${path}`)
  })
}

export async function show(name: string) {
  // ok: one line
  await withTempFile(name, async (path) => {
    console.log(path)
  })
}
