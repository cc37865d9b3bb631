#!/usr/bin/env bash
# A desk of several on one machine, for trying out how they work together: a hub of its own and one workstation for each
# agent, all of it in a temporary folder that is removed when the last window is closed, or on Ctrl-C.
#   installer/desk.sh N [PROGRAMS]    N windows, 1 to 6; PROGRAMS: the folder with permanence and permanencectl
# DESK_TICKETS: how many made-up tickets there are at first; 200 if not given.
set -euo pipefail
count=${1:-3}
programs=$(cd "${2:-build/release/bin}" && pwd)
agents=(lea ines tom karim sofie anouk) # as the demo desk names them
case $count in
[1-6]) ;;
*)
    echo "A desk has 1 to 6 windows: installer/desk.sh 3" >&2
    exit 2
    ;;
esac
postgres=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -x "$postgres/initdb" ] || {
    echo "PostgreSQL 15 is not installed: apt-get install postgresql-15" >&2
    exit 1
}

umask 077
desk=$(mktemp -d "${TMPDIR:-/tmp}/permanence-desk-XXXXXX")
server=
windows=()
clean_up() {
    trap '' INT TERM HUP
    local pid
    for pid in "${windows[@]}"; do kill "$pid" 2>/dev/null || true; done
    for pid in "${windows[@]}"; do wait "$pid" 2>/dev/null || true; done
    if [ -n "$server" ]; then
        kill -INT "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$desk"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# The server does not run as root; whoever else starts it is its user.
as_server=(env)
mkdir "$desk/hub" "$desk/socket"
if [ "$(id -u)" -eq 0 ]; then
    user=nobody
    id postgres >/dev/null 2>&1 && user=postgres
    as_server=(setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups)
    chown "$user" "$desk/hub" "$desk/socket"
    chmod 711 "$desk" "$desk/socket" # what is in it belongs to its owners
fi

# A password that only this run knows, for the server's administrator; nobody comes in without one, and only from here.
secret=$desk/socket/secret
head -c 18 /dev/urandom | base64 >"$secret"
printf '*:*:*:postgres:%s\n' "$(cat "$secret")" >"$desk/postgres.pgpass"
[ "$(id -u)" -ne 0 ] || chown "$user" "$secret"
(cd / && "${as_server[@]}" "$postgres/initdb" -D "$desk/hub" -U postgres -E UTF8 --locale=C.UTF-8 --auth=scram-sha-256 \
    --pwfile="$secret" --no-sync --no-instructions >/dev/null)
rm "$secret"
cat >>"$desk/hub/postgresql.auto.conf" <<END
listen_addresses = ''
unix_socket_directories = '$desk/socket'
unix_socket_permissions = 0777
password_encryption = 'scram-sha-256'
log_min_messages = fatal
END
(cd / && exec "${as_server[@]}" setpriv --pdeathsig INT "$postgres/postgres" -D "$desk/hub" >/dev/null 2>&1) &
server=$!
until "$postgres/pg_isready" -q -h "$desk/socket"; do
    kill -0 "$server" 2>/dev/null || {
        echo "The hub does not start." >&2
        exit 1
    }
    sleep 0.1
done

hub() { echo "postgresql://$1@/desk?host=$desk/socket&passfile=$desk/$1.pgpass"; }
ctl=("$programs/permanencectl")
PGPASSFILE="$desk/postgres.pgpass" "$postgres/createdb" -h "$desk/socket" -U postgres desk
"${ctl[@]}" hub init "$(hub postgres)" >/dev/null
for agent in "${agents[@]:0:count}"; do
    role=agent
    [ "$agent" = lea ] && role=administrator
    "${ctl[@]}" hub member add "$agent" "$(hub postgres)" --role $role --scope desk --passfile "$desk/$agent.pgpass" >/dev/null
done

# The first one brings the desk along, with what others wrote on it; the others begin with what the hub has then.
export XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME
XDG_CONFIG_HOME="$desk/config" XDG_DATA_HOME="$desk/data" XDG_CACHE_HOME="$desk/cache"
"${ctl[@]}" demo "$desk/lea.permanence" --tickets "${DESK_TICKETS:-200}" >/dev/null
sync=("${ctl[@]}" --store "$desk/lea.permanence" --as lea sync --hub "$(hub lea)")
"${sync[@]}" >/dev/null
"${ctl[@]}" hub adopt lea "$(hub lea)" >/dev/null
"${sync[@]}" >/dev/null
"${ctl[@]}" hub snapshot "$(hub lea)" --out "$desk/prepared.permanence" >/dev/null
for agent in "${agents[@]:1:count-1}"; do cp "$desk/prepared.permanence" "$desk/$agent.permanence"; done
echo "hub $desk"
for agent in "${agents[@]:0:count}"; do
    XDG_CONFIG_HOME="$desk/config-$agent" "$programs/permanence" --store "$desk/$agent.permanence" --as "$agent" \
        --hub "$(hub "$agent")" &
    windows+=($!)
    echo "window $agent $!"
done
for pid in "${windows[@]}"; do wait "$pid" || true; done
