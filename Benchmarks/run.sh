#!/bin/sh
# Measures `safelight run` beside the technician's script and the libraries' bound: photos a second, processor, memory.
# Makes the photos once (about a gigabyte, outside the repository), builds release and the bound, and runs measure.py,
# which takes all options: ROUNDS, COUNT and SAFELIGHT_BENCH (the folder) may be set in the environment.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
repository=$(dirname "$here")
folder=${SAFELIGHT_BENCH:-${XDG_CACHE_HOME:-$HOME/.cache}/safelight-bench}
count=${COUNT:-200}
rounds=${ROUNDS:-3}

mkdir -p "$folder"
photos=$folder/photos-$count
if [ ! -f "$photos/captions.csv" ]; then
    rm -rf "$photos" "$photos.new"
    echo "Making $count photos in $photos ..."
    python3 "$here/make_photos.py" "$photos.new" --count "$count"
    mv "$photos.new" "$photos"
fi

# shellcheck disable=SC2046
cc -O2 -Wall "$here/bound.c" $(pkg-config --cflags --libs vips libcrypto) -o "$folder/bound"

program=${SAFELIGHT:-}
if [ -z "$program" ]; then
    swift build -c release --package-path "$repository"
    program=$(swift build -c release --package-path "$repository" --show-bin-path)/safelight
fi

exec python3 "$here/measure.py" --photos "$photos" --bound "$folder/bound" --safelight "$program" --work "$folder/work" --rounds "$rounds" "$@"
