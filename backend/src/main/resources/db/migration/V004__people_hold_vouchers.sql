create table person (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  birth_date date,
  birth_date_kind text not null check (birth_date_kind in ('REAL', 'DUMMY', 'UNKNOWN')),
  family_name_kana text collate "C",
  given_name_kana text collate "C",
  family_name text,
  given_name text,
  sex text check (sex in ('FEMALE', 'MALE', 'OTHER')),
  phone text collate "C",
  email text,
  mail_opt_in boolean not null default false,
  needs text,
  guardian_name text,
  language text not null default 'ja',
  deceased_on date,
  moved_out_on date,
  protected_person boolean not null default false,
  registered_at timestamptz,
  password_hash text,
  first_password_mac text,
  sessions_from timestamptz not null default 'epoch',
  terms_edition int not null default 0,
  booking_version bigint not null default 0,
  created_at timestamptz not null default now(),
  version bigint not null default 0,
  primary key (tenant_id, id),
  constraint person_birth_date_when_known check ((birth_date_kind = 'UNKNOWN') = (birth_date is null))
) with (fillfactor = 80);
create index person_by_kana on person (tenant_id, family_name_kana, given_name_kana);
create index person_by_given_kana on person (tenant_id, given_name_kana);
create index person_by_phone on person (tenant_id, phone);
call guard('person');
comment on column person.booking_version is 'raised by every booking, change, cancellation and record: what a rule judged is still true while it stands';

create table voucher (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  municipality_code text collate "C" not null check (municipality_code ~ '^[0-9]{6}$'),
  number text collate "C" not null check (number ~ '^[0-9]{10}$'),
  origin text not null check (origin in ('REGISTERED', 'PROVISIONAL', 'SELF_REGISTERED')),
  site_allowed boolean not null default true,
  deleted_at timestamptz,
  created_at timestamptz not null default now(),
  version bigint not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create unique index voucher_number_once on voucher (tenant_id, number, municipality_code) where deleted_at is null;
create index voucher_of_person on voucher (tenant_id, person_id);
call guard('voucher');

-- Proxy booking and walk-ins: 15 logged minutes with a person whose voucher number and birth date were given.
create table person_opened (
  tenant_id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  until timestamptz not null,
  primary key (tenant_id, account_id, person_id),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call guard('person_opened');
