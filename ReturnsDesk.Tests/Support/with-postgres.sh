#!/usr/bin/env bash
# Runs a command with a PostgreSQL of its own, which is gone afterwards:  with-postgres.sh dotnet test
# The server listens on a socket in its temporary folder only. Durability is off because nothing outlives the run; where time is measured, DURABLE=1 leaves it on.
set -euo pipefail

bin=$(dirname "$(printf '%s\n' /usr/lib/postgresql/*/bin/initdb | sort -V | tail -n 1)")
folder=$(mktemp -d)

# PostgreSQL refuses to run as root.
server() { if [[ $EUID -eq 0 ]]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }

remove() {
  server "$bin/pg_ctl" stop --pgdata "$folder/data" --mode immediate --silent || true
  rm -rf "$folder"
}
trap remove EXIT

if [[ $EUID -eq 0 ]]; then chown postgres "$folder"; fi
server "$bin/initdb" --pgdata "$folder/data" --username returnsdesk --auth trust --encoding UTF8 --locale C.UTF-8 --no-sync > /dev/null
relaxed=' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0 -c autovacuum=off -c shared_buffers=256MB'
if [[ ${DURABLE:-} == 1 ]]; then relaxed=''; fi
server "$bin/pg_ctl" start --pgdata "$folder/data" --log "$folder/log" --wait --silent \
  --options "-c listen_addresses= -c unix_socket_directories=$folder -c max_connections=200$relaxed"

RETURNSDESK_TEST_POSTGRES="Host=$folder;Username=returnsdesk;Database=postgres" "$@"
