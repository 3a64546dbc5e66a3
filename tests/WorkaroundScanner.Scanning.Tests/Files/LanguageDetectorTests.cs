using WorkaroundScanner.Scanning.Files.Languages;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Scanning.Tests.Files;

public sealed class LanguageDetectorTests
{
    private static readonly LanguageDetector Detector = new(FrontEnds.All);

    [Theory]
    [InlineData("a.sh", "shell", false)]
    [InlineData("a.BASH", "shell", false)]
    [InlineData(".bashrc", "shell", false)]
    [InlineData(".envrc", "shell", false)]
    [InlineData("a.py", "python", false)]
    [InlineData("Dockerfile", "dockerfile", false)]
    [InlineData("GNUmakefile", "make", false)]
    [InlineData("lib.Makefile", "make", false)]
    [InlineData("README.md", "markdown", false)]
    [InlineData("a.rs", null, true)]
    [InlineData("a.swift", null, true)]
    [InlineData("deploy", null, false)]
    [InlineData("deploy.sh.tmpl", null, false)]
    [InlineData("strange.xyzzy", null, false)]
    [InlineData("dot.", null, false)]
    public void NamesTell(string name, string? language, bool isOther)
    {
        var verdict = Detector.JudgeName(name);
        Assert.Equal(language, verdict.Language?.Name);
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
    [InlineData("#!/usr/bin/env python3.11\n", "python")]
    [InlineData("# vim: ft=python\n", "python")]
    [InlineData("#!/usr/bin/env node\n", "javascript")]
    [InlineData("#!/usr/bin/ruby -w\n", "ruby")]
    public void ContentTellsOtherLanguages(string head, string language) => Assert.Equal(language, Detector.JudgeContent(head, null)?.Name);

    [Theory]
    [InlineData("#!/usr/bin/env fish\n")]
    [InlineData("#!\n")]
    [InlineData("# vim: ft=swift\n")]
    [InlineData("echo hello\n")]
    [InlineData("")]
    public void ContentTellsNothing(string head) => Assert.Null(Detector.JudgeContent(head, null));

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
