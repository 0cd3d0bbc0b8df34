#!/usr/bin/env bash
# Builds and runs every test, then the lint; the last line is `N passed, N failed`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# Tests make processes crash on purpose; their backtraces would only cost time.
export SWIFT_BACKTRACE=enable=no

events=$(mktemp)
trap 'rm -f "$events"' EXIT

status=0
swift build --build-tests --explicit-target-dependency-import-check error </dev/null || status=$?
if [[ $status -eq 0 ]]; then
    swift test --skip-build --event-stream-output-path "$events" --event-stream-version 0 </dev/null || status=$?
fi
lint=0
scripts/lint.sh || lint=$?
[[ $lint -eq 0 ]] || echo "test: the lint found the faults above, so this run fails whatever the tests say" >&2
count=0
python3 scripts/count-tests.py "$events" "$status" || count=$?
[[ $status -eq 0 && $lint -eq 0 && $count -eq 0 ]]
