package cluster

import (
	"bytes"
	"errors"
	"os/exec"
)

// Messages stand before the document.
func kubeconfig(node string) ([]byte, error) {
	out, err := exec.Command("gcloud", "compute", "ssh", node, "--command", "cat /etc/k3s.yaml").CombinedOutput()
	if err != nil {
		return nil, err
	}

	// expect: WS1601 lines=1
	begin := bytes.Index(out, []byte("apiVersion:"))
	if begin < 0 {
		return nil, errors.New("no document")
	}
	return out[begin:], nil
}
