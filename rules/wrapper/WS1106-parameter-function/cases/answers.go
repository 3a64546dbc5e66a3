package cluster

import (
	"encoding/json"
	"errors"
	"os/exec"
	"strings"
)

type rule struct {
	Name      string
	IPAddress string
}

// ok: looks for something in the answer
func address(name string, project string) (string, error) {
	out, err := exec.Command("gcloud", "compute", "forwarding-rules", "list", "--format=json", "--project", project).Output()
	if err != nil {
		return "", err
	}

	var rules []rule
	if err := json.Unmarshal(out, &rules); err != nil {
		return "", err
	}
	for _, found := range rules {
		if found.Name == name {
			return found.IPAddress, nil
		}
	}
	return "", errors.New("no address")
}

// ok: it answers by yes or no
func running(container string) bool {
	output, err := exec.Command("docker", "inspect", "-f", "{{.State.Running}}", container).Output()
	if err != nil {
		return false
	}
	return strings.TrimSpace(string(output)) == "true"
}

// ok: what was found is answered, under an early return
func exists(namespace, pod, path string) (bool, error) {
	out, err := exec.Command("kubectl", "exec", "-n", namespace, pod, "--", "cat", path).CombinedOutput()
	if strings.Contains(string(out), "No such file or directory") {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	return true, nil
}
