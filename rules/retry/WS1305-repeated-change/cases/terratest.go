package suite

import (
	"testing"
	"time"

	"github.com/gruntwork-io/terratest/modules/k8s"
)

func issued(t *testing.T, options *k8s.KubectlOptions, path string) string {
	token := ""
	// expect: WS1305 lines=9
	for attempt := 0; attempt < 5; attempt++ {
		k8s.KubectlDelete(t, options, path)
		k8s.KubectlApply(t, options, path)
		time.Sleep(5 * time.Second)
		token, _ = k8s.RunKubectlAndGetOutputE(t, options, "get", "token", "web", "-o", "jsonpath={.status.name}")
		if token != "" {
			break
		}
	}
	return token
}

// ok: each once
func installed(t *testing.T, options *k8s.KubectlOptions, paths []string) {
	for _, path := range paths {
		k8s.KubectlApply(t, options, path)
	}
}
