#!/usr/bin/env bash
# standby.sh DATA CONNECTION: makes an empty data folder a standby of the server at CONNECTION, without a slot. A password,
# if it needs one, stands in the password file (PGPASSFILE).
set -euo pipefail
[ $# -eq 2 ] || { echo "usage: standby.sh DATA CONNECTION" >&2; exit 2; }
bin=${PGBIN:-/usr/lib/postgresql/15/bin}
if [ -e "$1" ] && [ -n "$(ls -A "$1")" ]; then
    echo "$1 is not empty: move what is there aside first." >&2
    exit 1
fi
umask 077
"$bin/pg_basebackup" -d "$2" -D "$1" --wal-method=stream --checkpoint=fast --write-recovery-conf
echo "Start the server: it follows now."
