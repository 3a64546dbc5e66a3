const { execFileSync, execSync } = require("child_process");

// expect: WS1106 lines=3
function scale(service, count) {
  execSync(`kubectl scale deployment/${service} --replicas=${count} --namespace shop`);
}

// ok: without parameters
function prune() {
  execSync("docker system prune -f");
}

module.exports = { scale, prune };

// expect: WS1106 lines=7
function logs(service, follow) {
  const args = ["logs", `deployment/${service}`];
  if (follow) {
    args.push("--follow");
  }
  return execFileSync("kubectl", args);
}

// ok: one call of a helper among much else
function report(service, page) {
  page.open("report");
  page.title(service);
  const text = logs(service, false);
  page.section("logs");
  page.add(text);
  page.close();
}

// expect: WS1106 lines=5
function history(release, shell, settings) {
  const configured = settings.get("helm");
  const tool = configured ? `"${configured}"` : "helm";
  return shell.exec(`${tool} history ${release}`);
}

// ok: a pattern
function version(text) {
  return /helm version ([0-9.]+)/.exec(text);
}

const { execSync } = require("child_process");

// expect: WS1106 lines=6
function inside(command, service, clean) {
  if (service === undefined) {
    return clean(execSync(`docker exec ${command}`).toString());
  }
  return clean(execSync(`docker exec ${service}-1 ${command}`).toString());
}

// ok: one after the other, for a task
function publish(image, mirror, show) {
  show(execSync(`docker push ${image}`).toString());
  show(execSync(`docker push ${mirror}`).toString());
}
