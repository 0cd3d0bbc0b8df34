# Makes the folder of Python packages that Safelight is compared with, once, and says where its interpreter is; read by `.`
# with $here and $folder set. Nothing of it is ever used by Safelight.
pins=$(sha256sum "$here/requirements.txt" | cut -c1-16)
python=$folder/python-$pins/bin/python
if [ ! -e "$folder/python-$pins/complete" ]; then
    echo "Fetching the packages of Benchmarks/requirements.txt (about 200 MB) into $folder/python-$pins ..." >&2
    rm -rf "$folder/python-$pins"
    python3 -m venv "$folder/python-$pins"
    "$python" -m pip install --quiet --disable-pip-version-check --retries 5 --no-deps --require-hashes --only-binary=:all: \
        -r "$here/requirements.txt" >&2
    touch "$folder/python-$pins/complete"
fi
