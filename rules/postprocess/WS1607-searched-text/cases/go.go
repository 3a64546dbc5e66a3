package report

import (
	"fmt"
	"os/exec"
	"strings"
)

func Check(release string) error {
	out, err := exec.Command("helm", "status", release).CombinedOutput()
	if err != nil {
		return err
	}
	// expect: WS1607 lines=1
	if strings.Contains(string(out), "deployed") {
		fmt.Println("deployed")
	}
	return nil
}

// ok: no platform CLI
func Clean() bool {
	out, _ := exec.Command("git", "status").Output()
	if strings.Contains(string(out), "clean") {
		return true
	}
	return false
}

// The command is a text that another module runs.
func Shown(release string) bool {
	out, err := runner.NewCommand(fmt.Sprintf("helm status %s", release)).Output()
	// expect: WS1607 lines=1
	if err != nil && strings.Contains(out, "not found") {
		return false
	}
	return true
}

func IsDeployed(release string) bool {
	out, _ := exec.Command("helm", "status", release).Output()
	// expect: WS1607 lines=1
	return strings.Contains(string(out), "deployed")
}

// Once for each number: nothing is waited for.
func Cleared(count int) error {
	for i := 0; i < count; i++ {
		out, err := exec.Command("kubectl", "delete", "crd", fmt.Sprintf("band%d", i)).CombinedOutput()
		// expect: WS1607 lines=1
		if strings.Contains(string(out), "NotFound") {
			err = nil
		}
		if err != nil {
			return err
		}
	}
	return nil
}
