#!/usr/bin/env bash
# Looks at the form of what is committed; silent where all is well.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

bad=0
# refuse WHY PATTERN [PATH…]: prints where the pattern stands and counts it as a fault.
refuse() {
    local why=$1 pattern=$2 places found=0
    shift 2
    # This file has to name what it looks for; fixtures are what they are.
    places=$(git grep -nIE -e "$pattern" -- "$@" ':!scripts/lint.sh' ':!fixtures') || found=$?
    case $found in
        0) printf 'lint: %s\n%s\n' "$why" "$places" >&2 && bad=1 ;;
        1) ;;
        *) bad=1 ;;
    esac
}

folders=(Package.swift Sources Tests)
[[ -d Benchmarks ]] && folders+=(Benchmarks)
swift format lint --strict --parallel --recursive "${folders[@]}" || bad=1
refuse 'unfinished work does not belong here; say it in an issue' '\b(TODO|FIXME|XXX)\b'
# Paths that every Linux has, such as /usr/include, are fine; those of one person's machine are not.
refuse 'a path of one machine' '(^|[^[:alnum:]_.~-])/(work|tmp|home|root)/'
refuse 'spaces at the end of a line' '[[:blank:]]+$' '*.swift' '*.sh' '*.py' '*.md' '*.json5' Makefile
for script in .ci/run scripts/*.sh; do
    bash -n "$script" || bad=1
    [[ -x $script ]] || { printf 'lint: %s is not executable\n' "$script" >&2; bad=1; }
done
exit "$bad"
