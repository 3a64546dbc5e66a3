using WorkaroundScanner.Scanning.Files.Prefilter;

namespace WorkaroundScanner.Scanning.Tests.Files;

public sealed class HandedToolsTests
{
    private static readonly NameSearch Search = new(["kubectl", "helm"]);

    [Theory]
    [InlineData("runner.RunExecutable(ctx, \"kubectl\", \"get\")", true)]
    [InlineData("execCommand(\n\t`/usr/bin/helm`,\n\targs...)", true)]
    [InlineData("run(fmt.Sprintf(\"kubectl get %s\", name))", true)]
    [InlineData("Run(binary, args...)", true)]
    [InlineData("Run(ctx, config.Binary)", true)]
    [InlineData("run_cmd(cmd=oc_cmd, timeout=600)", true)]
    [InlineData("run(*words)", true)]
    [InlineData("kubectl.api.invokeCommand(text())", true)]
    [InlineData("suite.Run(t, new(Suite))", false)]
    [InlineData("t.Run(test.name, func(t *testing.T) {\n\tuse(\"kubectl\")\n})", false)]
    [InlineData("command.Execute()", false)]
    [InlineData("print(\"kubectl\", name)", false)]
    [InlineData("checkCommand(\"kubectl\", name)", false)]
    [InlineData("run(\"a\", f(x), 3, name)", false)]
    [InlineData("run(", false)]
    public void WhatMayBeACliIsHandedToWhatPromisesToRunIt(string text, bool found) => Assert.Equal(found, HandedTools.StandIn(text, Search, quoted: true));

    [Fact]
    public void WithoutAQuotedNameOnlyTheObjectCounts()
    {
        Assert.False(HandedTools.StandIn("run(binary, args)", Search, quoted: false));
        Assert.True(HandedTools.StandIn("kubectl.run(args)", Search, quoted: false));
    }
}
