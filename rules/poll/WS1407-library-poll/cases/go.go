package main

import (
	"fmt"
	"os/exec"
	"strings"

	"github.com/avast/retry-go"
)

// A library that tries again what fails, given a function that fails until the state is reached.
// expect: WS1407 lines=12
func wait(name string) error {
	return retry.Do(func() error {
		out, err := exec.Command("kubectl", "get", "pod", name).Output()
		if err != nil {
			return err
		}
		if !strings.Contains(string(out), "Running") {
			return fmt.Errorf("pod %s is not running", name)
		}
		return nil
	})
}

// ok: it only has to answer, which is a retry
func list(name string) error {
	return retry.Do(func() error {
		_, err := exec.Command("kubectl", "get", "pod", name).Output()
		if err != nil {
			return fmt.Errorf("get: %w", err)
		}
		return nil
	})
}
