package deploy

import (
	"os"
	"os/exec"
)

type Cluster struct{ context string }

func (c *Cluster) arguments(given ...string) []string {
	return append([]string{"--context", c.context}, given...)
}

// expect: WS1106 lines=9
func apply(cluster *Cluster, files []string) error {
	args := []string{"apply"}
	for _, file := range files {
		args = append(args, "-f", file)
	}
	cmd := exec.Command("kubectl", cluster.arguments(args...)...)
	cmd.Stdout = os.Stdout
	return cmd.Run()
}

// ok: nothing comes from outside
func applyAll() error {
	args := []string{"apply"}
	for _, file := range []string{"web.yaml", "db.yaml"} {
		args = append(args, "-f", file)
	}
	return exec.Command("kubectl", args...).Run()
}
