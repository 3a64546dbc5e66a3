package deploy

import "os/exec"

func Drain(node string) error {
	// expect: WS1701 lines=1
	return exec.Command("kubectl", "drain", node, "--disable-eviction").Run()
}

// ok: with evictions
func Cordon(node string) error {
	return exec.Command("kubectl", "cordon", node).Run()
}
