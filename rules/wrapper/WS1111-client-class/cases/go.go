package deploy

import (
	"context"
	"net/http"
	"os/exec"
)

// expect: WS1111 lines=10 span=12
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

type runner interface {
	RunExecutable(name string, args ...string) error
}

// expect: WS1111 lines=9 span=11
type Charts struct {
	run runner
}

func (c *Charts) Lint(path string) error {
	return c.run.RunExecutable("helm", "lint", path)
}

func (c *Charts) Package(path string) error {
	return c.run.RunExecutable("helm", "package", path, "--destination", "out")
}

// ok: the function only counts what tools are named
type Report struct {
	seen map[string]int
}

func (r *Report) Seen(name string) {
	r.Count("helm", name)
	r.Count("kubectl", name)
}

func (r *Report) Told(name string) {
	r.Count("docker", name)
}

// ok: a suite of tests
type DeploySuite struct {
	namespace string
}

func (s *DeploySuite) SetUpTest(name string) error {
	return exec.Command("kubectl", "create", "namespace", name).Run()
}

func (s *DeploySuite) TestUpgrade(chart string) error {
	return exec.Command("helm", "upgrade", "app", chart, "-n", s.namespace).Run()
}

func (s *DeploySuite) TestRollback(revision string) error {
	return exec.Command("helm", "rollback", "app", revision, "-n", s.namespace).Run()
}

// expect: WS1111 lines=12 span=15
type Cli struct {
	directory string
}

func (cli *Cli) run(args ...string) error {
	return exec.Command("terraform", args...).Run()
}

func (cli *Cli) Apply(plan string) error {
	return cli.run("apply", "-input=false", "-lock-timeout=5m", plan)
}

func (cli *Cli) Destroy(target string) error {
	return cli.run("destroy", "-auto-approve", "-target", target)
}
