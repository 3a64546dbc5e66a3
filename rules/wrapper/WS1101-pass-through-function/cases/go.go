package deploy

import "os/exec"

// expect: WS1101 lines=3
func kubectl(args ...string) ([]byte, error) {
	return exec.Command("kubectl", args...).CombinedOutput()
}

// expect: WS1101 lines=5
func helm(args ...string) error {
	all := append([]string{"--namespace", "shop"}, args...)
	cmd := exec.Command("helm", all...)
	return cmd.Run()
}

// ok: no platform CLI
func git(args ...string) error {
	return exec.Command("git", args...).Run()
}
