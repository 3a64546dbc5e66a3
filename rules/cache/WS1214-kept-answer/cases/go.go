package deploy

import (
	"os/exec"
	"strings"
)

type cluster struct {
	version string
	images  map[string]string
}

// expect: WS1214 lines=11
func (c *cluster) Version() (string, error) {
	if c.version != "" {
		return c.version, nil
	}
	out, err := exec.Command("kubectl", "version", "--client").Output()
	if err != nil {
		return "", err
	}
	c.version = strings.TrimSpace(string(out))
	return c.version, nil
}

// expect: WS1214 lines=8
func (c *cluster) Image(pod string) string {
	if held, ok := c.images[pod]; ok {
		return held
	}
	out, _ := exec.Command("kubectl", "get", "pod", pod, "-o", "jsonpath={.spec.image}").Output()
	c.images[pod] = string(out)
	return c.images[pod]
}

// ok: only kept
func (c *cluster) Refresh() {
	out, _ := exec.Command("kubectl", "version", "--client").Output()
	c.version = string(out)
}
