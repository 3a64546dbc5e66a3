#!/usr/bin/env bash
# Writes schemas/rule.schema.json and schemas/pack.schema.json from the tables by which rules are read; a test holds them to these.
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
tests=$home/tests/WorkaroundScanner.Rules.Tests
dotnet build "$tests" -c Release -v q --nologo -p:RunAnalyzers=false >/dev/null
WSCAN_WRITE_SCHEMAS=1 "$tests/bin/Release/net10.0/WorkaroundScanner.Rules.Tests" -noColor -class '*SchemaFileTests' | tail -1
git -C "$home" diff --stat -- schemas
