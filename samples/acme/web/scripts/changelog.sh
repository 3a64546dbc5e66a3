#!/bin/sh
# Publish the notes of a tag as a GitHub release.
set -eu

tag=${1:?tag}
previous=$(git describe --tags --abbrev=0 "$tag^")

git log --no-merges --format='* %s' "$previous..$tag" | sed 's/ (#[0-9]*)$//' | sort -u > notes.md

if gh release view "$tag" >/dev/null 2>&1; then
  echo "release $tag exists"
else
  gh release create "$tag" --title "Web $tag" --notes-file notes.md
fi
