package report

import (
	"os/exec"
	"strings"
)

func Nodes() ([]string, error) {
	out, err := exec.Command("kubectl", "get", "nodes").Output()
	if err != nil {
		return nil, err
	}
	// expect: WS1606 lines=1
	return strings.Fields(string(out)), nil
}

// ok: no platform CLI
func Files() []string {
	out, _ := exec.Command("git", "ls-files").Output()
	return strings.Split(string(out), "\n")
}
