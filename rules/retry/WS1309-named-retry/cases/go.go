package deploy

import (
	"fmt"
	"os/exec"
	"time"
)

// expect: WS1309 lines=10
func pushWithRetries(image string, attempts int) error {
	var err error
	for i := 0; i < attempts; i++ {
		if err = exec.Command("docker", "push", image).Run(); err == nil {
			return nil
		}
		time.Sleep(5 * time.Second)
	}
	return err
}

// ok: each item once, whatever the name says
func retryLater(images []string) error {
	for _, image := range images {
		if err := exec.Command("docker", "rmi", image).Run(); err != nil {
			return fmt.Errorf("remove %s: %w", image, err)
		}
	}
	return nil
}

// ok: no loop
func retryOnce(release string) error {
	return exec.Command("helm", "rollback", release).Run()
}
