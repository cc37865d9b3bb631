#!/usr/bin/env bash
# backup.sh FOLDER CONNECTION: a checked copy of the server in FOLDER/TIME, while it is in use. CONNECTION is how to reach
# it as its administrator: "host=/run/postgresql". Prints the copy's path.
set -euo pipefail
[ $# -eq 2 ] || { echo "usage: backup.sh FOLDER CONNECTION" >&2; exit 2; }
bin=${PGBIN:-/usr/lib/postgresql/15/bin}
copy=$1/$(date -u +%Y%m%dT%H%M%S)
umask 077
mkdir -p "$1"
# Made under another name first: what has a time for its name is whole.
rm -rf "$copy.part"
"$bin/pg_basebackup" -d "$2" -D "$copy.part" --wal-method=stream --checkpoint=fast
"$bin/pg_verifybackup" --quiet "$copy.part"
mv "$copy.part" "$copy"
echo "$copy"
