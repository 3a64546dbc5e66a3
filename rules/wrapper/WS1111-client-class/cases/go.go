package deploy

import (
	"context"
	"net/http"
	"os/exec"
)

// expect: WS1111 lines=10
type Helm struct {
	namespace string
}

func (h *Helm) Install(ctx context.Context, release, chart string) error {
	return exec.CommandContext(ctx, "helm", "install", release, chart, "--namespace", h.namespace).Run()
}

func (h *Helm) Uninstall(ctx context.Context, release string) error {
	cmd := exec.CommandContext(ctx, "helm", "uninstall", release, "--namespace", h.namespace)
	return cmd.Run()
}

// ok: its methods talk to the API themselves
type Client struct {
	base string
}

func (c *Client) Get(name string) (*http.Response, error) {
	return http.Get(c.base + "/" + name)
}

func (c *Client) Head(name string) (*http.Response, error) {
	return http.Head(c.base + "/" + name)
}
