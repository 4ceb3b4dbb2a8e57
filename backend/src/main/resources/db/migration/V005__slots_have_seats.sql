-- reserved counts live bookings; overbooked are seats granted beyond capacity on purpose. No index may name either column:
-- it would turn every booking from a heap-only update into a full one.
create table slot (
  tenant_id uuid not null,
  id uuid not null,
  venue_id uuid not null,
  programme_id uuid not null,
  vaccine_id uuid not null,
  name text not null,
  day date not null generated always as (starts_at::date) stored,
  starts_at timestamp not null,
  ends_at timestamp not null,
  capacity int not null check (capacity between 0 and 100000),
  reserved int not null default 0,
  overbooked int not null default 0,
  published boolean not null default false,
  same_day boolean not null default false,
  opens_at timestamptz,
  min_age int,
  max_age int,
  min_age_months int,
  max_age_months int,
  dose_from int not null check (dose_from between 1 and 20),
  dose_to int not null,
  interval_months int check (interval_months between 1 and 36),
  paired_slot_id uuid,
  set_half text check (set_half in ('FIRST', 'SECOND')),
  version bigint not null default 0,
  primary key (tenant_id, id),
  constraint slot_not_overbooked check (reserved between 0 and capacity + overbooked),
  constraint slot_overbooked_counted check (overbooked >= 0),
  constraint slot_ends_after_start check (ends_at > starts_at),
  constraint slot_doses_in_order check (dose_to >= dose_from),
  constraint slot_set_has_two_halves check ((paired_slot_id is null) = (set_half is null)),
  constraint slot_same_key_once unique (tenant_id, venue_id, starts_at, ends_at, vaccine_id, name),
  foreign key (tenant_id, venue_id) references venue (tenant_id, id),
  foreign key (tenant_id, vaccine_id) references vaccine (tenant_id, id),
  foreign key (tenant_id, programme_id) references programme (tenant_id, id),
  constraint slot_pair foreign key (tenant_id, paired_slot_id) references slot (tenant_id, id) deferrable initially deferred
) with (fillfactor = 70);
create index slot_of_venue_day on slot (tenant_id, venue_id, day);
create index slot_of_day on slot (tenant_id, day);
call guard('slot');
