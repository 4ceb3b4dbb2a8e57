create table venue (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  number text collate "C" not null,
  name text not null,
  kind text not null check (kind in ('MASS', 'INDIVIDUAL')),
  district text,
  postcode text,
  address text,
  station text,
  phone text,
  notes text,
  vaccine_ids uuid[] not null default '{}',
  published boolean not null default false,
  version bigint not null default 0,
  primary key (tenant_id, id),
  constraint venue_number_once unique (tenant_id, number)
);
call guard('venue');

create table account (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  login_id text not null,
  name text not null,
  role text not null check (role in ('ADMINISTRATOR', 'CALL_CENTRE', 'VENUE_MANAGER', 'VENUE_STAFF')),
  venue_ids uuid[] not null default '{}',
  master boolean not null default false constraint account_master_is_administrator check (not master or role = 'ADMINISTRATOR'),
  active boolean not null default true,
  password_hash text not null,
  must_change_password boolean not null default true,
  terms_edition int not null default 0,
  created_at timestamptz not null default now(),
  version bigint not null default 0,
  primary key (tenant_id, id),
  constraint account_login_once unique (tenant_id, login_id)
);
create unique index account_one_master on account (tenant_id) where master;
call guard('account');

-- Administrators' special override mode: one reasoned grant of 15 minutes at a time.
create table override_grant (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  reason text not null,
  granted_at timestamptz not null,
  until timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index override_grant_of_account on override_grant (tenant_id, account_id, until);
call guard('override_grant');
