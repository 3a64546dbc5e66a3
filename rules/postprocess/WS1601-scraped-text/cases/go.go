package images

import (
	"bytes"
	"os/exec"
	"regexp"
)

func driver() string {
	inspect := exec.Command("docker", "buildx", "inspect")
	var out bytes.Buffer
	inspect.Stdout = &out
	if err := inspect.Run(); err != nil {
		return ""
	}
	// expect: WS1601 lines=1
	found := regexp.MustCompile(`Driver:\s+(.*)`).FindStringSubmatch(out.String())
	return found[1]
}

// ok: the text of something else
func name(text string) string {
	return regexp.MustCompile(`Name:\s+(.*)`).FindStringSubmatch(text)[1]
}

// ok: the text of another command that the started container runs
func route(topology Topology) string {
	id, _ := exec.Command("docker", "run", "-d", "node").Output()
	node := topology.Node(string(id))
	text, _ := node.ExecOutput("ip", "route", "show")
	return regexp.MustCompile(`default via (\S+)`).FindStringSubmatch(text)[1]
}
