create table reservation (
  tenant_id uuid not null,
  id uuid not null,
  check_in_code text collate "C" not null check (check_in_code ~ '^R[0-9A-Z]{7}$'),
  voucher_id uuid not null,
  person_id uuid not null,
  programme_id uuid not null,
  slot_id uuid not null,
  dose int not null check (dose between 1 and 20),
  status text not null default 'RESERVED'
    check (status in ('RESERVED', 'CHECKED_IN', 'VACCINATED', 'SCREENED_ONLY', 'CANCELLED', 'NO_SHOW')),
  channel text not null check (channel in ('WEB', 'LINE', 'IVR', 'OPERATOR', 'BULK', 'WALK_IN')),
  set_id uuid,
  overrides text[] not null default '{}',
  override_reason text,
  cancel_reason text check (cancel_reason in ('RESIDENT', 'OFFICE', 'NO_SHOW', 'WEATHER', 'SUPPLY', 'DUPLICATE')),
  reserved_at timestamptz not null,
  status_since timestamptz not null,
  version bigint not null default 0,
  primary key (tenant_id, id),
  constraint reservation_check_in_code_once unique (tenant_id, check_in_code),
  constraint reservation_cancelled_with_reason check ((status = 'CANCELLED') = (cancel_reason is not null)),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, voucher_id) references voucher (tenant_id, id),
  constraint reservation_slot foreign key (tenant_id, slot_id) references slot (tenant_id, id)
);
create unique index reservation_one_live_per_dose on reservation (tenant_id, person_id, programme_id, dose)
  where status in ('RESERVED', 'CHECKED_IN', 'VACCINATED');
create index reservation_of_slot on reservation (tenant_id, slot_id) where status <> 'CANCELLED';
create index reservation_of_person on reservation (tenant_id, person_id);
call guard('reservation');

-- Every step of a reservation, whoever took it. Append-only.
create table reservation_event (
  tenant_id uuid not null,
  id uuid not null,
  reservation_id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in ('RESERVED', 'CHANGED', 'CANCELLED', 'CHECKED_IN', 'VACCINATED', 'SCREENED_ONLY', 'NO_SHOW', 'UNDONE')),
  channel text not null,
  actor_id uuid,
  slot_id uuid not null,
  former_slot_id uuid,
  former_status text,
  reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, reservation_id) references reservation (tenant_id, id)
);
create index reservation_event_of_reservation on reservation_event (tenant_id, reservation_id, at);
call guard('reservation_event');
revoke update, delete on reservation_event from app;

-- What others are to be told of (mail, LINE, push), written in the booking's own transaction.
create table outbox (
  tenant_id uuid not null,
  id uuid not null,
  topic text not null,
  subject_id uuid not null,
  created_at timestamptz not null,
  taken_at timestamptz,
  primary key (tenant_id, id)
);
create index outbox_waiting on outbox (tenant_id, created_at) where taken_at is null;
call guard('outbox');

-- A request that succeeded, so that the same key yields the same answer for 24 hours.
create table idempotency_key (
  tenant_id uuid not null,
  caller_id uuid not null,
  key text collate "C" not null check (length(key) between 1 and 100),
  request_hash text not null,
  answer text not null,
  created_at timestamptz not null,
  constraint idempotency_key_once primary key (tenant_id, caller_id, key)
);
call guard('idempotency_key');

-- A dose that was given, here or elsewhere. A correction voids the row and points to it from its successor.
create table vaccination_record (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  programme_id uuid not null,
  dose int not null check (dose between 1 and 20),
  vaccinated_on date not null,
  vaccine_id uuid not null,
  lot_number text,
  physician_name text,
  institution_code text,
  venue_id uuid,
  source text not null check (source in ('RESERVATION', 'VRS', 'IMPORT', 'MANUAL', 'SELF')),
  reservation_id uuid,
  corrects_id uuid,
  reason text,
  voided_at timestamptz,
  exported_at timestamptz,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, vaccine_id) references vaccine (tenant_id, id),
  foreign key (tenant_id, reservation_id) references reservation (tenant_id, id)
);
create unique index vaccination_record_dose_once on vaccination_record (tenant_id, person_id, programme_id, dose)
  where voided_at is null;
create index vaccination_record_of_reservation on vaccination_record (tenant_id, reservation_id);
call guard('vaccination_record');
