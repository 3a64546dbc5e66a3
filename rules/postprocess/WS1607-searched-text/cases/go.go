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
