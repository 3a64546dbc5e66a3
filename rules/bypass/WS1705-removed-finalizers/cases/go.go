package cluster

import "os/exec"

type command struct {
	name string
	args []string
}

func flags(context string) []string {
	if context == "" {
		return nil
	}
	return []string{"--context", context}
}

// What is added to a list says what is asked, whatever the list began with.
func release(context, name string) error {
	args := flags(context)
	args = append(args, "patch", "shop", name, "--type=json", `-p=[{"op": "remove", "path": "/metadata/finalizers"}]`)
	// expect: WS1705 lines=1
	return exec.Command("kubectl", args...).Run()
}

// The fields of a record that is put together in place.
func released(context, name string) error {
	args := flags(context)
	more := []string{"patch", "shop", name, "--type=json", `-p=[{"op": "remove", "path": "/metadata/finalizers"}]`}
	args = append(args, more...)
	run := command{name: "kubectl", args: args}
	// expect: WS1705 lines=1
	return exec.Command(run.name, run.args...).Run()
}

// ok: the annotation of an object
func annotated(context, name string) error {
	args := flags(context)
	args = append(args, "annotate", "shop", name, "owner=web")
	return exec.Command("kubectl", args...).Run()
}
