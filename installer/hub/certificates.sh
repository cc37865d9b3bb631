#!/usr/bin/env bash
# certificates.sh FOLDER HOST…: an authority of one's own and the hub's certificate by it, for these names or addresses.
# Run as the server's user. An authority that is there is used; the server's certificate is made anew.
set -euo pipefail
[ $# -ge 2 ] || { echo "usage: certificates.sh FOLDER HOST…" >&2; exit 2; }
folder=$1; shift
umask 077
mkdir -p "$folder"
cd "$folder"
key=(-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes)
if [ ! -e root.crt ]; then
    openssl req -x509 "${key[@]}" -days 3650 -subj "/CN=Authority of the hub $1" -keyout root.key -out root.crt 2>/dev/null
fi
names=
for host in "$@"; do
    case $host in
        *[!0-9.]*) kind=DNS ;;
        *) kind=IP ;;
    esac
    names+=${names:+,}$kind:$host
done
openssl req "${key[@]}" -subj "/CN=$1" -keyout server.key -out server.csr 2>/dev/null
openssl x509 -req -days 825 -in server.csr -CA root.crt -CAkey root.key -CAcreateserial \
    -extfile <(printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth\n' "$names") -out server.crt 2>/dev/null
rm server.csr
chmod 644 root.crt server.crt
echo "$folder/root.crt is for the workstations; keep root.key off this server."
