using WorkaroundScanner.Syntax.Code.Knowledge;

namespace WorkaroundScanner.Syntax.Languages.Go;

/// <summary>What Go's libraries do, in terms of commands. Functions are named by the import path of their package.</summary>
internal static class GoLibrary
{
    public static readonly LibraryTable Table = LibraryTable.Parse("""
        # processes
        os/exec.Command => describe 1
        os/exec.CommandContext => describe 2
        golang.org/x/sys/execabs.Command k8s.io/utils/exec.Command sigs.k8s.io/kind/pkg/exec.Command => describe 1
        golang.org/x/sys/execabs.CommandContext sigs.k8s.io/kind/pkg/exec.CommandContext => describe 2
        *.Run *.Output *.CombinedOutput *.Start => start
        *.Wait => await
        syscall.Exec => run-list 2
        github.com/magefile/mage/sh.Run github.com/magefile/mage/sh.RunV github.com/magefile/mage/sh.Output github.com/magefile/mage/sh.RunCmd github.com/magefile/mage/sh.OutCmd => run-words 1
        github.com/magefile/mage/sh.RunWith github.com/magefile/mage/sh.RunWithV github.com/magefile/mage/sh.OutputWith => run-words 2
        github.com/bitfield/script.Exec => run-shell
        github.com/gruntwork-io/terratest/modules/k8s.RunKubectl github.com/gruntwork-io/terratest/modules/k8s.RunKubectlE github.com/gruntwork-io/terratest/modules/k8s.RunKubectlAndGetOutputE => run-tool 3 kubectl
        github.com/gruntwork-io/terratest/modules/k8s.KubectlApply github.com/gruntwork-io/terratest/modules/k8s.KubectlApplyE => command kubectl apply -f $3
        github.com/gruntwork-io/terratest/modules/k8s.KubectlDelete github.com/gruntwork-io/terratest/modules/k8s.KubectlDeleteE => command kubectl delete -f $3
        github.com/gruntwork-io/terratest/modules/k8s.KubectlApplyFromKustomize github.com/gruntwork-io/terratest/modules/k8s.KubectlApplyFromKustomizeE => command kubectl apply -k $3
        github.com/gruntwork-io/terratest/modules/k8s.KubectlDeleteFromKustomize github.com/gruntwork-io/terratest/modules/k8s.KubectlDeleteFromKustomizeE => command kubectl delete -k $3
        github.com/gruntwork-io/terratest/modules/k8s.KubectlApplyFromString github.com/gruntwork-io/terratest/modules/k8s.KubectlApplyFromStringE => command kubectl apply -f - < 3
        github.com/gruntwork-io/terratest/modules/k8s.KubectlDeleteFromString github.com/gruntwork-io/terratest/modules/k8s.KubectlDeleteFromStringE => command kubectl delete -f - < 3
        github.com/gruntwork-io/terratest/modules/helm.RunHelmCommandAndGetOutputE github.com/gruntwork-io/terratest/modules/helm.RunHelmCommandAndGetStdOutE => run-tool 3 helm
        github.com/gruntwork-io/terratest/modules/terraform.RunTerraformCommand github.com/gruntwork-io/terratest/modules/terraform.RunTerraformCommandE => run-tool 3 terraform
        github.com/gruntwork-io/terratest/modules/shell.RunCommand github.com/gruntwork-io/terratest/modules/shell.RunCommandE github.com/gruntwork-io/terratest/modules/shell.RunCommandAndGetOutput github.com/gruntwork-io/terratest/modules/shell.RunCommandAndGetOutputE github.com/gruntwork-io/terratest/modules/shell.RunCommandAndGetStdOut => run-record 2
        github.com/cloudfoundry/cf-test-helpers/cf.Cf github.com/cloudfoundry/cf-test-helpers/v2/cf.Cf github.com/cloudfoundry-incubator/cf-test-helpers/cf.Cf => run-tool 1 cf
        github.com/cloudfoundry/cf-test-helpers/cf.CfSilent github.com/cloudfoundry/cf-test-helpers/v2/cf.CfSilent => run-tool 1 cf
        sigs.k8s.io/release-utils/command.New => describe 1
        sigs.k8s.io/release-utils/command.NewWithWorkDir => describe 2
        sigs.k8s.io/release-utils/command.Execute => run-words 1
        *.RunSuccess *.RunSilent *.RunSilentSuccess *.RunSuccessOutput *.RunSilentSuccessOutput => start
        # values that only change their form
        string []byte []string strings.TrimSpace strings.Trim strings.TrimRight strings.TrimLeft strings.TrimSuffix strings.TrimPrefix strings.NewReader bytes.NewReader bytes.NewBufferString bytes.NewBuffer bytes.TrimSpace strings.ToLower strings.ToUpper int len filepath.Clean path/filepath.Clean path/filepath.Abs strconv.Quote strconv.Itoa strconv.Atoi strconv.ParseInt io.ReadAll io/ioutil.ReadAll os.ExpandEnv => value 1
        append => value 1 list
        *.String *.Bytes *.Text *.Error => value 0
        os.Getenv os.LookupEnv => environment
        os.Args flag.Args => arguments
        fmt.Sprintf fmt.Errorf github.com/pkg/errors.Errorf github.com/pkg/errors.Wrapf => format 1
        fmt.Sprint fmt.Sprintln => value 1
        strings.Join => join 1
        path/filepath.Join path.Join => place
        # files
        os.Create os.OpenFile os.Open => open 1
        os.CreateTemp io/ioutil.TempFile os.MkdirTemp => open 0
        os.Stat => test -e $1
        os/exec.LookPath => command which $1
        strings.Contains strings.HasPrefix strings.HasSuffix strings.EqualFold bytes.Contains slices.Contains => test =~ $1 $2
        *.MatchString => test =~ $1 $0
        regexp.MatchString => test =~ $2 $1
        os.WriteFile io/ioutil.WriteFile => command echo $2 > 1
        os.ReadFile io/ioutil.ReadFile => command cat $1
        fmt.Fprintf fmt.Fprint fmt.Fprintln => command echo $2 > 1
        *.WriteString => command echo $1 > 0
        *.Write => command echo $1 > 0
        io.WriteString => command echo $2 > 1
        os.Remove os.RemoveAll => command rm $1
        os.Rename => command mv $1 $2
        # text
        strings.Split strings.Fields strings.SplitN strings.SplitAfter strings.Cut strings.FieldsFunc bytes.Split bytes.Fields strings.Lines bufio.NewScanner strings.SplitSeq github.com/google/shlex.Split github.com/kballard/go-shellquote.Split github.com/mattn/go-shellwords.Parse github.com/anmitsu/go-shlex.Split => command split < 1
        strings.Replace strings.ReplaceAll bytes.Replace bytes.ReplaceAll => command sed $2 $3 < 1
        strings.Index strings.LastIndex strings.Count bytes.Index bytes.LastIndex => command grep $2 < 1
        *.FindStringSubmatch *.FindString *.FindAllString *.FindAllStringSubmatch *.FindSubmatch *.Find *.FindStringIndex => command grep < 1
        *.ReplaceAllString *.ReplaceAll => command sed < 1
        *.Execute *.ExecuteTemplate => command envsubst > 1
        crypto/sha256.Sum256 crypto/md5.Sum crypto/sha1.Sum => command sha256sum < 1
        encoding/json.Marshal encoding/json.MarshalIndent => command serialize $1
        gopkg.in/yaml.v2.Marshal gopkg.in/yaml.v3.Marshal sigs.k8s.io/yaml.Marshal github.com/ghodss/yaml.Marshal => command serialize $1
        # ending
        os.Exit => exit
        # waiting
        time.Sleep => command sleep $1
        time.After time.Tick time.NewTicker time.NewTimer => command sleep $1
        github.com/avast/retry-go.Do github.com/avast/retry-go/v3.Do github.com/avast/retry-go/v4.Do github.com/cenkalti/backoff.Retry github.com/cenkalti/backoff/v3.Retry github.com/cenkalti/backoff/v4.Retry github.com/cenkalti/backoff/v5.Retry github.com/cenkalti/backoff.RetryNotify github.com/cenkalti/backoff/v4.RetryNotify github.com/sethvargo/go-retry.Do github.com/hashicorp/go-retryablehttp.Do k8s.io/client-go/util/retry.OnError k8s.io/client-go/util/retry.RetryOnConflict github.com/eapache/go-resiliency/retrier.Run github.com/matryer/try.Do github.com/Rican7/retry.Retry github.com/hashicorp/consul/sdk/testutil/retry.Run github.com/hashicorp/consul/sdk/testutil/retry.RunWith github.com/gruntwork-io/terratest/modules/retry.DoWithRetry github.com/gruntwork-io/terratest/modules/retry.DoWithRetryE github.com/flowchartsman/retry.Run => repeat
        k8s.io/apimachinery/pkg/util/wait.Poll k8s.io/apimachinery/pkg/util/wait.PollImmediate k8s.io/apimachinery/pkg/util/wait.PollUntil k8s.io/apimachinery/pkg/util/wait.PollImmediateInfinite k8s.io/apimachinery/pkg/util/wait.PollInfinite k8s.io/apimachinery/pkg/util/wait.PollUntilContextTimeout k8s.io/apimachinery/pkg/util/wait.PollUntilContextCancel k8s.io/apimachinery/pkg/util/wait.PollImmediateWithContext k8s.io/apimachinery/pkg/util/wait.PollImmediateUntil k8s.io/apimachinery/pkg/util/wait.PollWithContext k8s.io/apimachinery/pkg/util/wait.ExponentialBackoff k8s.io/apimachinery/pkg/util/wait.ExponentialBackoffWithContext k8s.io/apimachinery/pkg/util/wait.Until k8s.io/apimachinery/pkg/util/wait.Forever gotest.tools/v3/poll.WaitOn gotest.tools/poll.WaitOn => repeat state
        github.com/onsi/gomega.Eventually github.com/onsi/gomega.EventuallyWithOffset Eventually EventuallyWithOffset => repeat state
        github.com/stretchr/testify/require.Eventually github.com/stretchr/testify/require.Eventuallyf github.com/stretchr/testify/assert.Eventually github.com/stretchr/testify/assert.Eventuallyf => repeat state
        *.Eventually *.Eventuallyf *.EventuallyWithT *.EventuallyWithOffset => repeat state
        sync.OnceValue sync.OnceValues sync.OnceFunc => memoise
        github.com/onsi/ginkgo.By github.com/onsi/ginkgo/v2.By github.com/onsi/ginkgo.It github.com/onsi/ginkgo/v2.It github.com/onsi/ginkgo.Describe github.com/onsi/ginkgo/v2.Describe It Describe Context When BeforeEach AfterEach BeforeSuite AfterSuite ginkgo.It ginkgo.Describe => inline
        # talking to a forge
        net/http.Post net/http.PostForm => command curl -X POST $1
        net/http.Get => command curl $1
        net/http.NewRequest => command curl -X $1 $2
        net/http.NewRequestWithContext => command curl -X $2 $3
        *.RerunWorkflowByID *.RerunFailedJobsByID *.RerunJobByID *.RetryJob *.RetryPipelineBuild *.ReRequestCheckRun => command gh run rerun
        fmt.Println fmt.Printf fmt.Print log.Println log.Printf log.Print log.Fatal log.Fatalf klog.Infof klog.Errorf logrus.Infof logrus.Info logrus.Errorf t.Log t.Logf => command echo $1
        k8s.io/klog/v2.V k8s.io/klog.V => value 0
        k8s.io/klog/v2.Info k8s.io/klog/v2.Infof k8s.io/klog/v2.Infoln k8s.io/klog/v2.InfoS k8s.io/klog/v2.Warning k8s.io/klog/v2.Warningf k8s.io/klog/v2.Error k8s.io/klog/v2.Errorf k8s.io/klog/v2.ErrorS k8s.io/klog/v2.Fatal k8s.io/klog/v2.Fatalf k8s.io/klog.Info k8s.io/klog.Infof k8s.io/klog.Warning k8s.io/klog.Warningf k8s.io/klog.Error k8s.io/klog.Errorf k8s.io/klog.Fatal k8s.io/klog.Fatalf => command echo $1
        github.com/sirupsen/logrus.Debug github.com/sirupsen/logrus.Debugf github.com/sirupsen/logrus.Info github.com/sirupsen/logrus.Infof github.com/sirupsen/logrus.Warn github.com/sirupsen/logrus.Warnf github.com/sirupsen/logrus.Error github.com/sirupsen/logrus.Errorf github.com/sirupsen/logrus.Fatal github.com/sirupsen/logrus.Fatalf => command echo $1
        *.Infof *.Info *.Errorf *.Warnf *.Debugf *.Logf *.Fatalf *.Log => command echo $1
        """);
}
