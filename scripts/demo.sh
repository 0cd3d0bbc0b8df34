#!/usr/bin/env bash
# Makes a school's folder in ./demo from the fixtures, takes its inbox once, and says where to look.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
safelight=.build/release/safelight
marker=demo/.safelight-demo

if [[ -e demo && ! -e $marker ]]; then
    echo "demo: the folder demo is not one that this script made, so it is left alone; move it away and try again." >&2
    exit 1
fi
rm -rf demo
mkdir demo
touch "$marker"

"$safelight" init demo/school
# Photos are named by what a school would call them; the fixtures by what they prove.
while IFS=, read -r target fixture || [[ -n $target ]]; do
    mkdir -p "demo/school/$(dirname "$target")"
    cp "fixtures/$fixture" "demo/school/$target"
done < <(tail -n +2 fixtures/school/layout.csv | tr -d '\r')
[[ -d fixtures/school/inbox ]] && cp -R fixtures/school/inbox/. demo/school/inbox/

"$safelight" -C demo/school consent map consent/samples/hollow-oak-wide.csv --confirm --by="Demo"
"$safelight" -C demo/school consent import consent/samples/hollow-oak-wide.csv --by="Demo"
"$safelight" -C demo/school run

cat <<'END'

Look at
  demo/school/publishable/            clean pictures, one folder for each channel
  demo/school/quarantine/index.html   what was held back, why, and what to do (open it in a browser)
and try
  .build/release/safelight -C demo/school status
  .build/release/safelight --help
END
