package release

import (
	"errors"
	"os/exec"
	"strings"
)

var errNotFound = errors.New("not found")

func view(name string) ([]byte, error) {
	output, err := exec.Command("gh", "release", "view", name, "--json", "name,url").CombinedOutput()
	if err != nil {
		message := string(output)
		// expect: WS1611 lines=1
		if strings.Contains(message, "release not found") {
			return nil, errNotFound
		}
		return nil, err
	}
	return output, nil
}

// ok: the exit status answers
func exists(name string) bool {
	return exec.Command("gh", "release", "view", name, "--json", "name").Run() == nil
}
