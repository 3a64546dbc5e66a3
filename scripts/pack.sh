#!/usr/bin/env bash
# pack.sh [--quick] [OUTDIR]: makes what is released: the packages of the dotnet tool, a file for each system that
# needs no .NET, and their checksums in SHA256SUMS. OUTDIR is artifacts/packages where it is left out.
#   --quick   does not compile the file for Windows ahead of time: the same program, slower to start, packed sooner
# What is for Linux is compiled to machine code, which needs clang or gcc; on a machine with another system it is not.
# With BUNDLE_LIBGIT2=true libgit2 travels along, where its package can be had; else the system's is used. One file that
# carries it has to bring .NET along.
set -euo pipefail
quick=false
[ "${1-}" != --quick ] || { quick=true; shift; }
mkdir -p "${1:-$(dirname "$0")/../artifacts/packages}"
out=$(cd "${1:-$(dirname "$0")/../artifacts/packages}" && pwd)
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
project=src/WorkaroundScanner.Cli
options=(-c Release -v q --nologo -p:RunAnalyzers=false "-p:BundleLibGit2=${BUNDLE_LIBGIT2:-false}")
staging=$(mktemp -d)
trap 'rm -rf "$staging"' EXIT

native=false
[ "$(uname -sm)" != "Linux x86_64" ] || native=true
# One file for a system that brings .NET along.
publish() {
  dotnet publish "$project" "${options[@]}" -r "$1" --self-contained -p:PublishSingleFile=true -p:PackQuickly=$quick -o "$staging/$1"
}

# What another way of compiling left behind breaks these files without a word.
rm -rf "$project/obj/SingleFile" "$project/obj/Native"
version=$(dotnet msbuild "$project" -getProperty:Version)
dotnet pack "$project" "${options[@]}" -p:PackForSystems=true -o "$staging/packages"
if $native; then
  # The package takes what its folder holds, and so it is given one of its own; the program in it is the file that is released.
  dotnet pack "$project" "${options[@]}" -r linux-x64 -p:PackForSystems=true -p:PublishAot=true -p:CopyOutputSymbolsToPublishDirectory=false \
    "-p:PublishDir=$staging/linux-x64/" -o "$staging/packages"
fi
if ! $native || [ "${BUNDLE_LIBGIT2:-false}" = true ]; then
  rm -rf "$staging/linux-x64"
  publish linux-x64
fi
publish win-x64

if $native; then
  "$staging/linux-x64/wscan" scan samples/acme --tool deployctl --quiet -f json -o /dev/null || { echo "pack.sh: the file for Linux does not run" >&2; exit 1; }
fi
mv "$staging/linux-x64/wscan" "$staging/packages/wscan-$version-linux-x64"
mv "$staging/win-x64/wscan.exe" "$staging/packages/wscan-$version-win-x64.exe"
(cd "$staging/packages" && sha256sum -- * >"$staging/SHA256SUMS")
mv "$staging/packages/"* "$staging/SHA256SUMS" "$out"
echo "$out"
