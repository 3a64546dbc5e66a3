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
