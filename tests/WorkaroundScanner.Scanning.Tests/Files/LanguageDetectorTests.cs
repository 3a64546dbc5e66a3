using WorkaroundScanner.Scanning.Files.Languages;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Scanning.Tests.Files;

public sealed class LanguageDetectorTests
{
    private static readonly LanguageDetector Detector = new(FrontEnds.All);

    [Theory]
    [InlineData("a.sh", true, false)]
    [InlineData("a.BASH", true, false)]
    [InlineData(".bashrc", true, false)]
    [InlineData(".envrc", true, false)]
    [InlineData("a.py", false, true)]
    [InlineData("Dockerfile", false, true)]
    [InlineData("README.md", false, true)]
    [InlineData("deploy", false, false)]
    [InlineData("deploy.sh.tmpl", false, false)]
    [InlineData("strange.xyzzy", false, false)]
    [InlineData("dot.", false, false)]
    public void NamesTell(string name, bool isShell, bool isOther)
    {
        var verdict = Detector.JudgeName(name);
        Assert.Equal(isShell, verdict.Language is not null);
        Assert.Equal(isOther, verdict.IsOther);
    }

    [Theory]
    [InlineData("#!/bin/sh\n")]
    [InlineData("#! /usr/bin/env bash\n")]
    [InlineData("#!/usr/bin/env -S bash -e\r\n")]
    [InlineData("#!/usr/bin/env -S FOO=1 bash\n")]
    [InlineData("#!/usr/local/bin/bash5.2\n")]
    [InlineData("#!/bin/busybox ash\n")]
    [InlineData("#!/usr/bin/env nix-shell\n#! nix-shell -p curl\n#! nix-shell -i bash -p jq\n")]
    [InlineData("# vim: set ft=sh :\n")]
    [InlineData("# -*- mode: sh; tab-width: 2 -*-\n")]
    [InlineData("# -*- sh -*-\n")]
    [InlineData("\n# shellcheck shell=bash\n")]
    [InlineData("#!/bin/ksh93")]
    public void ContentTellsShell(string head) => Assert.Equal("shell", Detector.JudgeContent(head, null)?.Name);

    [Theory]
    [InlineData("#!/usr/bin/env python3.11\n")]
    [InlineData("#!/usr/bin/env fish\n")]
    [InlineData("#!\n")]
    [InlineData("# vim: ft=python\n")]
    [InlineData("echo hello\n")]
    [InlineData("")]
    public void ContentTellsNoShell(string head) => Assert.Null(Detector.JudgeContent(head, null));

    [Theory]
    [InlineData("#!/usr/bin/expect -f\n", false)]
    [InlineData("#!/opt/our/own-shell\n", true)]
    [InlineData("echo\n", true)]
    public void FirstLineOverrulesTheNameOnlyWhereItIsKnown(string head, bool staysShell)
    {
        var byName = Detector.JudgeName("x.sh").Language;
        Assert.Equal(staysShell, Detector.JudgeContent(head, byName) is not null);
    }
}
