require "open3"

class Kubectl
  def run(*args, output: nil)
    env = { "KUBECONFIG" => @kubeconfig }
    cmd = command(args, output)
    out, err, status = Open3.capture3(env, *cmd)
    raise err unless status.success?
    out
  end

  # expect: WS1214 lines=3
  def client_version
    @client_version ||= run("version", output: "json")
  end

  # ok: asked each time
  def nodes
    run("get", "nodes", output: "json")
  end

  private

  def command(args, output)
    cmd = ["kubectl"] + args
    cmd.push("--output=#{output}") if output
    cmd
  end
end
