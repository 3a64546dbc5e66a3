package deploy

import (
	"time"

	"example.com/acme/exec"
	"example.com/acme/retry"
)

// ok: what it runs is not said here
func again(command string, maxAttempts int) error {
	var err error
	for range maxAttempts {
		if err = exec.NewCommand(command).Run(); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func bind() error {
	// expect: WS1304 lines=1
	return again("gcloud storage buckets update gs://state", 5)
}

func push() error {
	// expect: WS1304 lines=1
	return exec.NewCommand("docker push acme/web").RunWithRetries(5, time.Hour)
}

func policies() error {
	// expect: WS1304 lines=1
	return retry.UntilSuccess(func() error { return exec.NewCommand("kubectl apply -f policies.yaml").Run() }, time.Minute)
}

// ok: a list of commands is no count
func all(commands []string) error {
	for _, command := range commands {
		if err := exec.NewCommand(command).Run(); err != nil {
			return err
		}
	}
	return nil
}

func both() error {
	return all([]string{"kubectl apply -f a.yaml", "kubectl apply -f b.yaml"})
}

// ok: the message of an error is no command
func ready(status string) error {
	if status != "deployed" {
		return retry.RetryableError(fmt.Errorf("helm release %s is not ready", status))
	}
	return nil
}
