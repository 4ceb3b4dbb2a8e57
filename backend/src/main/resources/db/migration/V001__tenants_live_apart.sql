-- Every business table carries tenant_id first in its keys and shows a row only to the tenant named in app.tenant.
-- Exceptions, each with its reason, are listed in TenantWalkTest.

-- Puts a table under row-level security and lets the serving role use it.
create procedure guard(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy own_tenant on %s using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', target);
  execute format('grant select, insert, update, delete on %s to app', target);
end $$;

-- Who is where before anybody has signed in. No personal data, therefore no row-level security.
create table tenant_directory (
  tenant_id uuid not null primary key,
  code text not null constraint tenant_code_once unique,
  slug text not null constraint tenant_slug_once unique,
  state text not null default 'ACTIVE' check (state in ('ACTIVE', 'SUSPENDED'))
);
grant select, insert, update on tenant_directory to app;

create table tenant (
  tenant_id uuid not null primary key,
  plan text not null check (plan in ('MUNICIPALITY', 'WORKPLACE', 'MEDICAL_INSTITUTION')),
  code text not null,
  slug text not null,
  name text not null,
  site_name text not null,
  contact_phone text,
  what_to_bring text,
  price_text text,
  booking_opens_at timestamptz,
  simultaneous_booking boolean not null default false,
  keeps_results boolean not null default true,
  mail_on boolean not null default true,
  reminder_hour int not null default 18 check (reminder_hour between 0 and 23),
  months_offered int not null default 2 check (months_offered between 1 and 12),
  field_name_kana text not null default 'REQUIRED' check (field_name_kana in ('REQUIRED', 'OPTIONAL', 'HIDDEN')),
  field_name text not null default 'OPTIONAL' check (field_name in ('REQUIRED', 'OPTIONAL', 'HIDDEN')),
  field_sex text not null default 'HIDDEN' check (field_sex in ('REQUIRED', 'OPTIONAL', 'HIDDEN')),
  field_phone text not null default 'OPTIONAL' check (field_phone in ('REQUIRED', 'OPTIONAL', 'HIDDEN')),
  field_email text not null default 'OPTIONAL' check (field_email in ('REQUIRED', 'OPTIONAL', 'HIDDEN')),
  languages text[] not null default '{ja}',
  waiting_room boolean not null default false,
  own_addresses text[] not null default '{}',
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  version bigint not null default 0
);
call guard('tenant');

create table terms (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  kind text not null check (kind in ('STAFF', 'RESIDENT')),
  language text not null,
  edition int not null check (edition > 0),
  body text not null,
  published_at timestamptz not null,
  primary key (tenant_id, id),
  constraint terms_edition_once unique (tenant_id, kind, language, edition)
);
call guard('terms');
