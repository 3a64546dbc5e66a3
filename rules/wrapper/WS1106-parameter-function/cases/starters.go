package deploy

import (
	"context"
	"fmt"
	"os"
	"os/exec"
)

func describe(ctx context.Context, name string, args ...string) *exec.Cmd {
	return exec.CommandContext(ctx, name, args...)
}

func begin(ctx context.Context, env []string, name string, args ...string) error {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = env
	return cmd.Start()
}

func beginHere(ctx context.Context, name string, args ...string) error {
	return begin(ctx, nil, name, args...)
}

// expect: WS1106 lines=3
func follow(ctx context.Context, pod string) error {
	return beginHere(ctx, "kubectl", "logs", "--follow", pod)
}

// ok: another tool
func fetch(ctx context.Context, address string) error {
	return beginHere(ctx, "curl", "--fail", address)
}

// expect: WS1106 lines=8
func account(name string) error {
	cmd := exec.Command("gcloud", "iam", "service-accounts", "describe", name)
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("start: %w", err)
	}
	return cmd.Wait()
}

type cli struct{ folder string }

func (c cli) finish(cmd *exec.Cmd) (string, error) {
	out, err := cmd.Output()
	return string(out), err
}

func shown(cmd *exec.Cmd) string {
	text, _ := cmd.Output()
	return string(text)
}

// The command is described once and handed on twice.
// expect: WS1106 lines=6
func (c cli) values(ctx context.Context, chart string) (string, string, error) {
	cmd := exec.CommandContext(ctx, "helm", "show", "values", chart)
	full := shown(cmd)
	out, err := c.finish(cmd)
	return out, full, err
}
