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

type images struct {
	runner
}

type runner interface {
	Execute(cmd string, args ...string) error
}

type realRunner struct{}

func (*realRunner) Execute(cmd string, args ...string) error {
	return exec.Command(cmd, args...).Run()
}

// A method of the name `Execute` fills in no template when it is given a text.
// expect: WS1301 lines=5
func (i *images) push(version string) error {
	return retry.Do(func() error {
		return i.Execute("docker", "manifest", "push", version)
	})
}
