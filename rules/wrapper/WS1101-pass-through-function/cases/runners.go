package deploy

import (
	"fmt"
	"os"
	"os/exec"
)

type runner interface {
	Output(command *exec.Cmd) ([]byte, error)
}

type builder struct {
	runner runner
	file   string
}

// The command is described here and run by an object that is not to be seen.
// expect: WS1106 lines=12 span=13
func (b *builder) compose(command string) ([]byte, error) {
	args := []string{"docker", "compose", "--file", b.file}
	docker, err := exec.LookPath("docker")
	if err != nil {
		return nil, err
	}

	described := &exec.Cmd{
		Path: docker,
		Args: append(args, command),
	}
	return b.runner.Output(described)
}

type Binary struct {
	TerraformBinary string
}

func NewBinary(path string) *Binary {
	return &Binary{TerraformBinary: path}
}

func (b *Binary) Path() (string, error) {
	if _, err := os.Stat(b.TerraformBinary); err != nil {
		return "", fmt.Errorf("no terraform: %w", err)
	}
	return b.TerraformBinary, nil
}

// expect: WS1101 lines=7
// expect: WS1106 lines=7
func run(args []string, path string) error {
	program, err := NewBinary(path).Path()
	if err != nil {
		return err
	}
	return exec.Command(program, args...).Run()
}
