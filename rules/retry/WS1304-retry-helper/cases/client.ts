import { requestWithRetry } from "./retry"

export async function remove(tools: Tools, namespace: string) {
  const args = ["delete", "pods", "--all"]
  // expect: WS1304 lines=1
  return await requestWithRetry("delete", () => kubectl(tools).stdout({ namespace, args }))
}

export async function removeOnce(tools: Tools, namespace: string) {
  // ok: once
  return await kubectl(tools).stdout({ namespace, args: ["delete", "pods", "--all"] })
}
