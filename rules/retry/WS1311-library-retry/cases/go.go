package deploy

import (
	"os/exec"

	"github.com/avast/retry-go/v4"
)

// expect: WS1311 lines=5
func nodes() error {
	return retry.Do(func() error {
		return exec.Command("kubectl", "get", "nodes").Run()
	})
}

// ok: it runs once
func pods() error {
	return exec.Command("kubectl", "get", "pods").Run()
}
