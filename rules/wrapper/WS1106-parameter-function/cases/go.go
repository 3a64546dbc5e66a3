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

// expect: WS1106 lines=7
func pods(namespace string, labels []string) ([]byte, error) {
	args := []string{"--namespace", namespace, "get", "pods"}
	for _, label := range labels {
		args = append(args, "-l", label)
	}
	return exec.Command("kubectl", args...).Output()
}
