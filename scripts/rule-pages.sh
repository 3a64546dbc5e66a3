#!/usr/bin/env bash
# Writes the table of facts at the end of every rule's page from the rule itself; a test holds the pages to it.
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
tests=$home/tests/WorkaroundScanner.RuleTests
dotnet build "$tests" -c Release -v q --nologo -p:RunAnalyzers=false >/dev/null
WSCAN_WRITE_PAGES=1 "$tests/bin/Release/net10.0/WorkaroundScanner.RuleTests" -noColor -method '*FactsAreThoseOfTheRule' | tail -1
git -C "$home" diff --stat -- rules
