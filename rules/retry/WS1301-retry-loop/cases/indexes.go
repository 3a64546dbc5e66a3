package deploy

import "os/exec"

// ok: once for each item
func removeAll(names []string) error {
	for i := 0; i < len(names); i++ {
		if err := exec.Command("gcloud", "compute", "networks", "delete", names[i], "--quiet").Run(); err != nil {
			return err
		}
	}
	return nil
}

// expect: WS1301 lines=10
func remove(name string, attempts int) error {
	var err error
	for i := 0; i < attempts; i++ {
		err = exec.Command("gcloud", "compute", "networks", "delete", name, "--quiet").Run()
		if err == nil {
			return nil
		}
	}
	return err
}
