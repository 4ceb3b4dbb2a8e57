create table programme (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  code text not null,
  name text not null,
  starts_on date not null,
  ends_on date,
  category text not null check (category in ('ROUTINE_A', 'ROUTINE_B', 'SPECIAL', 'VOLUNTARY')),
  eligibility jsonb not null default '[]',
  month_end text not null default 'NEXT_DAY' check (month_end in ('NEXT_DAY', 'CLAMP')),
  booster_months int[] not null default '{}',
  version bigint not null default 0,
  primary key (tenant_id, id),
  constraint programme_code_once unique (tenant_id, code)
);
call guard('programme');

create table vaccine (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  code text not null,
  name text not null,
  maker text not null,
  vrs_code text,
  min_age_months int check (min_age_months >= 0),
  max_age_months int check (max_age_months >= min_age_months),
  upper_bound text not null default 'AGE_OR_BELOW' check (upper_bound in ('ROUTINE_UNTIL', 'AGE_OR_BELOW')),
  primary_doses int not null check (primary_doses between 0 and 9),
  last_dose int not null check (last_dose between 1 and 20),
  child boolean not null default false,
  set_interval_days int check (set_interval_days > 0),
  active boolean not null default true,
  position int not null default 0,
  version bigint not null default 0,
  primary key (tenant_id, id),
  constraint vaccine_code_once unique (tenant_id, programme_id, code),
  foreign key (tenant_id, programme_id) references programme (tenant_id, id)
);
call guard('vaccine');

create table dose_rule (
  tenant_id uuid not null,
  id uuid not null,
  vaccine_id uuid not null,
  dose int not null check (dose between 1 and 20),
  interval_amount int check (interval_amount > 0),
  interval_unit text check (interval_unit in ('DAYS', 'WEEKS', 'MONTHS', 'HALF_MONTHS')),
  month_end text not null default 'NEXT_DAY' check (month_end in ('NEXT_DAY', 'CLAMP')),
  min_age_months int,
  max_age int,
  upper_bound text check (upper_bound in ('ROUTINE_UNTIL', 'AGE_OR_BELOW')),
  valid_from date,
  valid_to date,
  primary key (tenant_id, id),
  constraint dose_rule_once unique nulls not distinct (tenant_id, vaccine_id, dose, valid_from),
  foreign key (tenant_id, vaccine_id) references vaccine (tenant_id, id)
);
call guard('dose_rule');
