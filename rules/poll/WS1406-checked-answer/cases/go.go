package tests

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/gruntwork-io/terratest/modules/k8s"
	"github.com/hashicorp/consul/sdk/testutil/retry"
	"github.com/stretchr/testify/require"
)

// expect: WS1406 lines=9
func registered(t *testing.T, options *k8s.KubectlOptions, name string) {
	retry.RunWith(&retry.Counter{Wait: time.Second, Count: 15}, t, func(r *retry.R) {
		out, err := k8s.RunKubectlAndGetOutputE(r, options, "get", "-o=json", "registrations", name)
		require.NoError(r, err)
		var found registration
		require.NoError(r, json.Unmarshal([]byte(out), &found))
		require.NotEmpty(r, found.Status.Conditions)
	})
}

// ok: only that it answers, which is a retry
func listed(t *testing.T, options *k8s.KubectlOptions) {
	retry.RunWith(&retry.Counter{Wait: time.Second, Count: 15}, t, func(r *retry.R) {
		_, err := k8s.RunKubectlAndGetOutputE(r, options, "get", "pods")
		require.NoError(r, err)
	})
}

// ok: no platform CLI
func served(t *testing.T, client *api) {
	retry.RunWith(&retry.Counter{Wait: time.Second, Count: 15}, t, func(r *retry.R) {
		require.Equal(r, 200, client.Status())
	})
}
