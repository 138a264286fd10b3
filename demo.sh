#!/bin/sh
# Starts the service on a free port of this machine, merges the stories in seeds/ over HTTP, shows
# the article as an editor reads it, and stops the service.
set -eu
cd "$(dirname "$0")"

command -v curl >/dev/null || { echo "make demo needs curl, which is not installed" >&2; exit 1; }

log=$(mktemp)
# On the loopback, and open to it, whatever else this shell has set.
unset WIREMERGE_KEYS WIREMERGE_KEYS_FILE
"${PYTHON:-python3}" -m service serve --host 127.0.0.1 --port 0 --workers 1 2>"$log" &
server=$!
trap 'kill "$server" 2>/dev/null && wait "$server" || :; rm -f "$log"' EXIT
trap 'exit 1' HUP INT TERM

address=
while [ -z "$address" ]; do
    kill -0 "$server" 2>/dev/null || { echo "the service did not start:" >&2; cat "$log" >&2; exit 1; }
    sleep 0.1
    address=$(sed -n 's/^wiremerge .* listens on //p' "$log")
done

set --
for story in seeds/*.txt; do set -- "$@" -F "article=@$story"; done
article=$(curl --silent --show-error --fail "$@" "$address/v1/merge?format=text") || {
    echo "$article" >&2
    exit 1
}
if [ -t 1 ]; then printf '%s\n' "$article" | fold -s -w 100; else printf '%s\n' "$article"; fi
echo
echo "This came from:"
echo "  curl $* '$address/v1/merge?format=text'"
echo "The service has stopped again; make serve keeps it up on port 8000."
