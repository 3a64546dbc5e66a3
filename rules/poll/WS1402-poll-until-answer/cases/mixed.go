package deploy

import (
	"os/exec"
	"time"
)

// ok: it deletes again, and only asks in between
func remove(name string) {
	for attempt := 0; attempt < 3; attempt++ {
		if err := exec.Command("gcloud", "container", "operations", "list").Run(); err != nil {
			continue
		}
		if err := exec.Command("gcloud", "container", "clusters", "delete", name).Run(); err == nil {
			return
		}
	}
}

// expect: WS1402 lines=8
func wait() {
	for attempt := 0; attempt < 3; attempt++ {
		if err := exec.Command("kubectl", "get", "nodes").Run(); err == nil {
			return
		}
		time.Sleep(time.Second)
	}
}
