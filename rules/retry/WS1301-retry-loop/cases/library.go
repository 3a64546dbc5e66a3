package deploy

import (
	"os/exec"

	"github.com/avast/retry-go/v4"
)

// A library repeats the function that it is given.
// expect: WS1301 lines=5
func Install(release string) error {
	return retry.Do(func() error {
		return exec.Command("helm", "install", release, "./chart").Run()
	}, retry.Attempts(5))
}

// ok: run once
func Uninstall(release string) error {
	return exec.Command("helm", "uninstall", release).Run()
}
