#!/usr/bin/env bash
# A database for each service, whose role may enter no other.
set -euo pipefail

for name in incidents surveys reports; do
  psql --set ON_ERROR_STOP=1 --username postgres --set name="$name" --set password="$POSTGRES_PASSWORD" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE CONNECT ON DATABASE :"name" FROM PUBLIC;
SQL
done
