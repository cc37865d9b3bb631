#!/usr/bin/env bash
# restore.sh COPY DATA: puts a copy made by backup.sh into an empty data folder. The server is stopped meanwhile; after its
# start, before anybody else: permanencectl hub epoch URL.
set -euo pipefail
[ $# -eq 2 ] || { echo "usage: restore.sh COPY DATA" >&2; exit 2; }
bin=${PGBIN:-/usr/lib/postgresql/15/bin}
"$bin/pg_verifybackup" --quiet "$1"
if [ -e "$2" ] && [ -n "$(ls -A "$2")" ]; then
    echo "$2 is not empty: move what is there aside first." >&2
    exit 1
fi
umask 077
mkdir -p "$2"
cp -a "$1/." "$2/"
chmod 700 "$2"
echo "Start the server, then run: permanencectl hub epoch URL"
