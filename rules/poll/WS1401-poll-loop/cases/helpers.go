package apps

import (
	"github.com/cloudfoundry/cf-test-helpers/v2/cf"
	. "github.com/onsi/gomega"
)

// A library of an organisation's own that runs the CLI.
func started(app string) {
	// expect: WS1401 lines=3
	Eventually(func() string {
		return string(cf.Cf("events", app).Wait().Out.Contents())
	}).Should(MatchRegexp("audit.app.start"))
	Expect(cf.Cf("push", app).Wait()).To(Exit(0))
}
