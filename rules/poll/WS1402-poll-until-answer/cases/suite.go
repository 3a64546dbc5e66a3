package e2e

import (
	"testing"
	"time"

	"github.com/datawire/dlib/dexec"
	"github.com/onsi/gomega"
	"github.com/stretchr/testify/require"
)

func pods() string {
	out, _ := dexec.CommandContext(ctx, "kubectl", "get", "pods").Output()
	return string(out)
}

func TestPods(t *testing.T) {
	// expect: WS1402 lines=3
	gomega.NewGomegaWithT(t).Eventually(ctx, func() string {
		return pods()
	}, time.Minute).Should(gomega.ContainSubstring("Running"))

	check := func() bool {
		return pods() == ""
	}
	// expect: WS1402 lines=1
	require.Eventually(t, check, time.Minute, time.Second)

	// ok: it asks nothing of the platform
	require.Eventually(t, func() bool { return len(t.Name()) > 0 }, time.Minute, time.Second)
}
