#!/usr/bin/env bash
# hba.sh PG_HBA_CONF DATABASE: puts the hub's lines in front of those of the server; run twice, it changes nothing.
set -euo pipefail
[ $# -eq 2 ] || { echo "usage: hba.sh PG_HBA_CONF DATABASE" >&2; exit 2; }
file=$1 database=$2
lines=$(sed "s/DATABASE/$database/" "$(dirname "$0")/pg_hba.conf")
if grep -qF "hostssl $database " "$file"; then
    echo "The lines of $database are there already."
    exit 0
fi
cp -p "$file" "$file.before-hub"
{ printf '%s\n\n' "$lines"; cat "$file.before-hub"; } > "$file.new"
chmod --reference="$file.before-hub" "$file.new"
mv "$file.new" "$file"
echo "The old file is $file.before-hub; the server reads the new one when it is reloaded."
