package deploy

import "os/exec"

// expect: WS1106 lines=3
func restart(service string) error {
	return exec.Command("kubectl", "rollout", "restart", "deployment/"+service, "--namespace", "shop").Run()
}

// ok: without parameters
func prune() error {
	return exec.Command("docker", "system", "prune", "-f").Run()
}
