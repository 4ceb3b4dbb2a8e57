#!/bin/sh
# Runs once, when the database directory is new: the role that owns and migrates, and its database.
# The serving role "app" is made by the server itself.
set -eu
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --set password="$DATABASE_PASSWORD" \
  --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
create role app_owner login nosuperuser createrole password :'password';
create database machiyaku owner app_owner encoding 'UTF8' template template0;
SQL
