import { execa } from "execa";

async function docker(args: string[]): Promise<string> {
  const { stdout } = await execa("docker", args);
  return stdout;
}

async function quoted(args: string[]): Promise<string> {
  args = unquoted(args);
  const { stdout } = await execa("docker", args);
  return stdout;
}

// The words are put together before the function is given them.
export async function containers(label: string): Promise<string[]> {
  const args = ["ps"];
  args.push("--filter", label);
  // expect: WS1606 lines=1
  return (await docker(args)).split("\n");
}

// ok: names alone are asked for
export async function names(label: string): Promise<string[]> {
  const args = ["ps", "--filter", label];
  args.push("--format", "{{.Names}}");
  return (await docker(args)).split("\n");
}

// ok: the same in place
export async function ids(label: string): Promise<string[]> {
  return (await docker(["ps", "--filter", label, "--format", "{{.ID}}"])).split("\n");
}

// ok: the same behind a function that changes the list
export async function ports(id: string): Promise<string[]> {
  const args = ["port", id, "--format", "{{.Ports}}"];
  return (await quoted(args)).split("\n");
}
