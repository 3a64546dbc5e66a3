package deploy

import (
	"os/exec"
	"sync"
)

type cluster struct {
	once sync.Once
	name []byte
}

// expect: WS1210 lines=6
func (c *cluster) Context() []byte {
	c.once.Do(func() {
		c.name, _ = exec.Command("kubectl", "config", "current-context").Output()
	})
	return c.name
}

// ok: asked each time
func Images() ([]byte, error) {
	return exec.Command("docker", "images").Output()
}
