package e2e

import (
	"context"

	"github.com/datawire/dlib/dexec"
)

// expect: WS1101 lines=3
func dockerPs(ctx context.Context, args ...string) ([]byte, error) {
	return dexec.CommandContext(ctx, "docker", append([]string{"ps", "-q"}, args...)...).Output()
}

// ok: what is described is no process of the platform
func goBuild(ctx context.Context, args ...string) ([]byte, error) {
	return dexec.CommandContext(ctx, "go", append([]string{"build"}, args...)...).Output()
}
