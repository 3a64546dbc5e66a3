package deploy

import (
	"os/exec"
	"strings"

	"k8s.io/klog/v2"
	"sigs.k8s.io/release-utils/command"
)

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

// What is written to a log is no work of its own.
// expect: WS1101 lines=11
func logged(args ...string) (string, error) {
	cmd := exec.Command("kubectl", args...)
	human := strings.Join(cmd.Args, " ")
	klog.V(2).Infof("running %s", human)
	output, err := cmd.CombinedOutput()
	if err != nil {
		klog.Infof("failed: %s", human)
		klog.Info(string(output))
	}
	return string(output), err
}

// expect: WS1101 lines=3
func docker(args ...string) error {
	return command.New("docker", args...).RunSilentSuccess()
}
