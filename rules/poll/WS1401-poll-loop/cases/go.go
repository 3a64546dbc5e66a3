package deploy

import (
	"os/exec"
	"strings"
	"time"
)

// expect: WS1401 lines=12
func waitForPods(namespace string) error {
	for {
		out, err := exec.Command("kubectl", "get", "pods", "-n", namespace).Output()
		if err != nil {
			return err
		}
		if strings.Contains(string(out), "Running") {
			return nil
		}
		time.Sleep(time.Second)
	}
}

// ok: asked once
func pods(namespace string) ([]byte, error) {
	return exec.Command("kubectl", "get", "pods", "-n", namespace).Output()
}

// A switch without a subject is a chain of conditions.
// expect: WS1401 lines=13
func waitForPhase(name string) error {
	for {
		phase, err := exec.Command("kubectl", "get", "pod", name, "-o", "jsonpath={.status.phase}").Output()
		ready := string(phase) == "Running"
		switch {
		case err != nil:
			return err
		case ready:
			return nil
		}
		time.Sleep(time.Second)
	}
}
