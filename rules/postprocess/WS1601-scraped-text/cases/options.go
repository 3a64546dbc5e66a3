package engine

import (
	"bytes"
	"regexp"

	"example.com/tool/exec"
)

type runner interface {
	RunWithContext(name string, args []string, options ...exec.Option) error
}

// What is printed arrives in the buffer that an option names.
func server(runner runner) (string, error) {
	buf := &bytes.Buffer{}
	if err := runner.RunWithContext("docker", []string{"version"}, exec.Stdout(buf)); err != nil {
		return "", err
	}
	// expect: WS1601 lines=1
	return regexp.MustCompile(`Version: .*`).FindString(buf.String()), nil
}
