package images

import (
	"bytes"
	"os/exec"
	"regexp"
)

func driver() string {
	inspect := exec.Command("docker", "buildx", "inspect")
	var out bytes.Buffer
	inspect.Stdout = &out
	if err := inspect.Run(); err != nil {
		return ""
	}
	// expect: WS1601 lines=1
	found := regexp.MustCompile(`Driver:\s+(.*)`).FindStringSubmatch(out.String())
	return found[1]
}

// ok: the text of something else
func name(text string) string {
	return regexp.MustCompile(`Name:\s+(.*)`).FindStringSubmatch(text)[1]
}

// ok: the text of another command that the started container runs
func route(topology Topology) string {
	id, _ := exec.Command("docker", "run", "-d", "node").Output()
	node := topology.Node(string(id))
	text, _ := node.ExecOutput("ip", "route", "show")
	return regexp.MustCompile(`default via (\S+)`).FindStringSubmatch(text)[1]
}

// A suite written as one call is no single command.
var _ = Describe("web", func() {
	It("is installed", func() {
		_ = exec.Command("helm", "install", "web", "./chart").Run()
		_ = exec.Command("helm", "test", "web").Run()
	})
	It("is listed", func() {
		output, err := exec.Command("kubectl", "get", "pods").Output()
		Expect(err).NotTo(HaveOccurred())
		// expect: WS1601 lines=1
		Expect(strings.Replace(string(output), "pod/", "", -1)).To(Equal("web"))
	})
})

// The process is described by a function elsewhere; what it prints arrives in the buffer.
func engine() (string, error) {
	described := verbose("docker", "buildx", "inspect")
	out := new(bytes.Buffer)
	described.Stdout = out
	if err := described.Run(); err != nil {
		return "", err
	}
	// expect: WS1601 lines=1
	return regexp.MustCompile(`Driver:\s+(.*)`).FindStringSubmatch(out.String())[1], nil
}

func verbose(name string, args ...string) *exec.Cmd {
	log.Println(name, args)
	return exec.Command(name, args...)
}
