create table refresh_token (
  tenant_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  audience text not null check (audience in ('STAFF', 'RESIDENT')),
  subject_id uuid not null,
  voucher_id uuid,
  token_hash text not null,
  family_started_at timestamptz not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  replaced_at timestamptz,
  ended_at timestamptz,
  primary key (tenant_id, id),
  constraint refresh_token_once unique (tenant_id, token_hash)
);
create index refresh_token_of_family on refresh_token (tenant_id, family_id);
create index refresh_token_of_subject on refresh_token (tenant_id, subject_id);
call guard('refresh_token');

-- Failed sign-ins; subjects are stored as keyed hashes. A lock ends by itself within 15 minutes.
create table sign_in_failure (
  tenant_id uuid not null,
  kind text not null check (kind in ('VOUCHER_AND_ADDRESS', 'VOUCHER', 'ADDRESS', 'ACCOUNT_AND_ADDRESS', 'ACCOUNT')),
  subject_hash text collate "C" not null,
  failures int not null,
  since timestamptz not null,
  locked_until timestamptz,
  primary key (tenant_id, kind, subject_hash)
);
call guard('sign_in_failure');

-- Keys that sign access tokens, private halves sealed with the server's secret. They belong to no tenant.
create table signing_key (
  kid text not null primary key,
  public_key text not null,
  sealed_private_key text not null,
  created_at timestamptz not null,
  retires_at timestamptz not null
);
grant select, insert, update, delete on signing_key to app;
