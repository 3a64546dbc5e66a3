import { execa } from "execa"

// expect: WS1101 lines=5
export async function kubectl(args: string[], context: string) {
  console.log("kubectl", args)
  const { stdout } = await execa("kubectl", ["--context", context, ...args])
  return stdout
}

// expect: WS1101 lines=4
export async function docker({ cwd, args, env }: Options) {
  const client = tools.docker
  return await client.run("docker", ...args)
}

// ok: one argument of its own call
export async function login(registry: string) {
  await execa("docker", ["login", registry])
}
