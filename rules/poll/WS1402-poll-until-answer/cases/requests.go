package e2e

import (
	"net/http"
	"os/exec"
	"time"

	"github.com/onsi/gomega"
)

func address() string {
	out, _ := exec.Command("kubectl", "get", "route", "web", "-o", "jsonpath={.spec.host}").Output()
	return string(out)
}

func status(path string) int {
	request, err := http.NewRequest(http.MethodGet, "https://"+address()+path, nil)
	if err != nil {
		return 0
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return 0
	}
	return answer.StatusCode
}

func metric(name string) int {
	return status("/metrics/" + name)
}

func replicas() string {
	if status("/healthz") != http.StatusOK {
		return ""
	}
	out, _ := exec.Command("kubectl", "get", "deployment", "web", "-o", "jsonpath={.status.readyReplicas}").Output()
	return string(out)
}

func Ready() {
	// ok: the CLI says only where to ask
	gomega.Eventually(func() int { return metric("ready") }, time.Minute).Should(gomega.Equal(1))

	// expect: WS1402 lines=1
	gomega.Eventually(func() string { return replicas() }, time.Minute).Should(gomega.Equal("3"))
}
