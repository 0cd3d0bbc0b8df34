#!/usr/bin/env bash
# Installs what Safelight needs and the machine lacks; does nothing, quickly, where nothing is missing.
# usage: scripts/deps.sh [build|test]    (test, the default, includes build)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
purpose=${1:-test}

say() { printf 'deps: %s\n' "$*"; }
fail() { printf 'deps: %s\n' "$*" >&2; exit 1; }

[[ $(uname -s) == Linux && $(uname -m) == x86_64 ]] || fail "Safelight is made for Linux on x86_64; this is $(uname -sm)."
command -v swift >/dev/null || fail "Swift is missing: install the Swift 6.3 toolchain for Debian 12 from swift.org and put its usr/bin in PATH."
command -v python3 >/dev/null || fail "python3 is missing: install it first (as root: apt-get install python3)."

# Waits for another installation that may be running, tries a broken download again, and asks no questions. Its many lines go to
# a file, and are shown where it fails.
apt() {
    "${administrator[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 \
        -o Dpkg::Use-Pty=0 "$@" </dev/null >>.deps/apt.log 2>&1 && return 0
    tail -n 25 .deps/apt.log >&2
    fail "apt-get $1 failed, see above (all of it is in .deps/apt.log). Is the machine online?"
}

install() {
    administrator=()
    if [[ $(id -u) -ne 0 ]]; then
        command -v sudo >/dev/null || fail "only root may install packages, and sudo is missing. Run this as root: apt-get update && apt-get install -y $*"
        administrator=(sudo)
    fi
    command -v apt-get >/dev/null || fail "apt-get is missing; install by hand what stands above, under the names that your system gives it."
    mkdir -p .deps
    : >.deps/apt.log
    apt update
    apt install --no-install-recommends "$@"
}

missing_packages() {
    local installed purposes=build
    [[ $purpose == test ]] && purposes='build|test'
    # dpkg-query fails when it knows one of the packages not at all; what it knows it still prints.
    installed=$(awk '!/^#/ && NF { print $2 }' scripts/packages.txt |
        xargs dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' 2>/dev/null | sed -n 's/^[ih]i *//p' || true)
    awk -v purposes="^($purposes)\$" -v installed="$installed" '
        BEGIN { n = split(installed, names, "\n"); for (i = 1; i <= n; i++) have[names[i]] = 1 }
        !/^#/ && NF && $1 ~ purposes && !($2 in have)' scripts/packages.txt
}

packages() {
    local missing names
    missing=$(missing_packages)
    [[ -n $missing ]] || return 0
    say "these Debian packages are missing and will be installed by apt-get:"
    awk '{ why = ($1 == "test") ? "for the tests only:" : ""; name = $2; $1 = $2 = ""; sub(/^ +/, ""); printf "  %-23s %s %s\n", name, why, $0 }' <<<"$missing"
    mapfile -t names < <(awk '{ print $2 }' <<<"$missing")
    say "this may take some minutes"
    install "${names[@]}"
    say "they are installed"
    missing=$(missing_packages)
    [[ -z $missing ]] || fail "apt-get ended well, but these are still missing: $(awk '{ print $2 }' <<<"$missing" | xargs)"
}

# Unpacks the libraries of the pinned wheel into .deps, by way of a folder that is renamed when it is complete.
wheel() {
    local pin name hash folder new library
    pin=$(grep -v '^#' scripts/wheels.txt)
    name=${pin%% *}
    name=${name/==/-}
    hash=${pin##*sha256:}
    folder=.deps/$name
    [[ -e $folder/complete-$hash && -e .deps/lib/libheif.so ]] && return 0

    mkdir -p .deps
    exec 9>.deps/.lock
    flock 9
    [[ -e $folder/complete-$hash && -e .deps/lib/libheif.so ]] && return 0
    say "fetching $name (pinned by SHA-256) with pip into $folder: a newer libheif, to open today's iPhone photos"
    if ! python3 -m pip --version >/dev/null 2>&1; then
        say "pip is missing; installing the Debian package python3-pip"
        install python3-pip
    fi
    rm -rf .deps/new.*
    new=$(mktemp -d .deps/new.XXXXXX)
    python3 -m pip download --quiet --disable-pip-version-check --retries 5 --no-deps --require-hashes \
        --only-binary=:all: --python-version 3.11 --implementation cp --abi cp311 \
        --platform manylinux_2_28_x86_64 --dest "$new" -r scripts/wheels.txt </dev/null ||
        fail "$name could not be fetched; see pip's message above."
    python3 scripts/unpack-wheel.py "$new" "$hash"
    touch "$new/complete-$hash"
    chmod 755 "$new"
    rm -rf .deps/lib "$folder"
    mv -T "$new" "$folder"

    new=$(mktemp -d .deps/new.XXXXXX)
    chmod 755 "$new"
    # The library looks for its neighbours in the folder through which it was opened, so they are all linked.
    for library in "$folder"/*.so.*; do
        ln -s "../$name/${library##*/}" "$new/"
        if [[ ${library##*/} == libheif-* ]]; then ln -s "../$name/${library##*/}" "$new/libheif.so"; fi
    done
    mv -T "$new" .deps/lib
    say "$name is in place"
}

case $purpose in
    build | test) ;;
    *) fail "usage: scripts/deps.sh [build|test]" ;;
esac
packages
wheel
