package deploy

import (
	"os/exec"
	"time"
)

// expect: WS1301 lines=10
func Push(image string) error {
	var err error
	for i := 0; i < 5; i++ {
		if err = exec.Command("docker", "push", image).Run(); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// ok: each image once
func Remove(images []string) {
	for _, image := range images {
		_ = exec.Command("docker", "rmi", image).Run()
	}
}
