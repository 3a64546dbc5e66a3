import { Channel } from "./channel"
import { CommandText } from "./command"

// expect: WS1106 lines=3
export async function addRepository(name: string, url: string) {
  return await Channel.instance().executeTool(new CommandText("helm", `repo add ${name} ${url}`))
}

// ok: what is given says how it is run
export async function versions(options: object) {
  return await Channel.instance().executeTool(new CommandText("helm", "version --short"), options)
}
