-- A guess is counted before anybody compares it, and given back when it was right: of many sent at the same moment only as
-- many are compared as the bounds allow. Subjects are stored as keyed hashes. What counts no more is removed every hour.
drop table sign_in_failure;

create table guess_count (
  tenant_id uuid not null,
  kind text not null check (kind in (
    'VOUCHER', 'VOUCHER_WITH_ADDITION', 'VOUCHER_AND_ADDRESS', 'ADDITION_AND_ADDRESS', 'VOUCHER_AND_DEVICE',
    'ACCOUNT', 'ACCOUNT_AND_ADDRESS', 'CODE_AND_ADDRESS', 'ACCOUNT_AND_DEVICE',
    'OWN_PASSWORD', 'BIRTH_DATE_BY_ACCOUNT', 'BIRTH_DATE_OF_VOUCHER', 'IDENTITY_PROOF_BY_ACCOUNT')),
  subject_hash text collate "C" not null,
  made timestamptz[] not null default '{}',
  paused_until timestamptz,
  tallied_at timestamptz,
  last_at timestamptz not null,
  primary key (tenant_id, kind, subject_hash)
);
call guard('guess_count');

-- By the clock's hour: how many different vouchers (accounts) were missed at one place or in the whole tenant, how many misses.
create table guess_tally (
  tenant_id uuid not null,
  kind text not null check (kind in (
    'PLACE', 'TENANT', 'PLACE_ADDITIONS', 'TENANT_ADDITIONS', 'STAFF_PLACE', 'STAFF_TENANT')),
  subject_hash text collate "C" not null,
  hour timestamptz not null,
  subjects int not null,
  misses int not null,
  primary key (tenant_id, kind, subject_hash)
);
call guard('guess_tally');

-- Whether some window holds as many guesses as it bears. Windows grow; the last is the longest.
create function guesses_used_up(made timestamptz[], at timestamptz, windows interval[], most int[]) returns boolean
language sql immutable as $$
  select exists (
    select from unnest(windows, most) as bound (width, guesses)
    where (select count(*) from unnest(made) as m where m > at - bound.width) >= bound.guesses)
$$;

-- One guess more at a subject, where its pause and its windows allow one. The row puts those of one moment in a line.
-- From pauses_from guesses on each one begins a pause, of one minute first, doubled to fifteen at most; null: no pauses.
create function take_guess(asked_tenant uuid, asked_kind text, asked_hash text, at timestamptz,
                           windows interval[], most int[], pauses_from int) returns boolean
language plpgsql as $$
declare
  kept timestamptz[];
  pause timestamptz;
begin
  insert into guess_count as c (tenant_id, kind, subject_hash, last_at)
  values (asked_tenant, asked_kind, asked_hash, at)
  on conflict (tenant_id, kind, subject_hash) do update set last_at = c.last_at
  returning array(select m from unnest(c.made) as m where m > at - windows[cardinality(windows)] order by m), c.paused_until
  into kept, pause;
  if pause > at or guesses_used_up(kept, at, windows, most) then
    return false;
  end if;
  kept := kept || at;
  update guess_count set made = kept, last_at = at, paused_until = case when cardinality(kept) >= pauses_from
      then at + least(interval '15 minutes', interval '1 minute' * (1 << least(cardinality(kept) - pauses_from, 4))) end
  where tenant_id = asked_tenant and kind = asked_kind and subject_hash = asked_hash;
  return true;
end $$;

-- A guess that was right was none: its moment is taken out once, and the pause that it began is over.
create function give_guess_back(asked_tenant uuid, asked_kind text, asked_hash text, at timestamptz) returns void
language sql as $$
  update guess_count set made = made[:array_position(made, at) - 1] || made[array_position(made, at) + 1:],
    paused_until = case when at < (select max(m) from unnest(made) as m) then paused_until end
  where tenant_id = asked_tenant and kind = asked_kind and subject_hash = asked_hash and array_position(made, at) is not null
$$;

create function add_to_tally(asked_tenant uuid, asked_kind text, asked_hash text, this_hour timestamptz, more int,
                             out subjects int, out misses int)
language sql as $$
  insert into guess_tally as t (tenant_id, kind, subject_hash, hour, subjects, misses)
  values (asked_tenant, asked_kind, asked_hash, this_hour, more, 1)
  on conflict (tenant_id, kind, subject_hash) do update set
    hour = excluded.hour,
    subjects = case when t.hour = excluded.hour then t.subjects else 0 end + excluded.subjects,
    misses = case when t.hour = excluded.hour then t.misses else 0 end + 1
  returning t.subjects, t.misses
$$;

-- A wrong guess, after it was compared. single: the subject wherever it is tried; pair: at this place. A subject counts once
-- an hour for the place and once for the tenant. A place of null is the tenant's own and is not counted.
create function count_miss(asked_tenant uuid, single_kind text, single_hash text, pair_kind text, pair_hash text,
                           place_kind text, place_hash text, whole_kind text, at timestamptz,
                           out whole_subjects int, out whole_misses int, out place_subjects int)
language plpgsql as $$
declare
  this_hour timestamptz := date_trunc('hour', at, 'UTC');
  new_single int;
  new_pair int;
begin
  update guess_count set tallied_at = at
  where tenant_id = asked_tenant and kind = single_kind and subject_hash = single_hash
    and (tallied_at is null or tallied_at < this_hour);
  get diagnostics new_single = row_count;
  update guess_count set tallied_at = at
  where tenant_id = asked_tenant and kind = pair_kind and subject_hash = pair_hash
    and (tallied_at is null or tallied_at < this_hour);
  get diagnostics new_pair = row_count;
  place_subjects := 0;
  if place_hash is not null then
    select t.subjects into place_subjects from add_to_tally(asked_tenant, place_kind, place_hash, this_hour, new_pair) t;
  end if;
  select t.subjects, t.misses into whole_subjects, whole_misses
  from add_to_tally(asked_tenant, whole_kind, '', this_hour, new_single) t;
end $$;

-- Whoever comes in after all had mistyped: what was missed at this place before is no sign of an attack. Locks are taken in
-- the order of count_miss: the place, then the tenant.
create function forgive_misses(asked_tenant uuid, single_kind text, single_hash text, pair_kind text, pair_hash text,
                               place_kind text, place_hash text, whole_kind text, at timestamptz) returns void
language plpgsql as $$
declare
  this_hour timestamptz := date_trunc('hour', at, 'UTC');
  missed_here boolean;
  counted_single boolean;
begin
  perform give_guess_back(asked_tenant, single_kind, single_hash, at);
  delete from guess_count where tenant_id = asked_tenant and kind = pair_kind and subject_hash = pair_hash
  returning tallied_at >= this_hour into missed_here;
  if not coalesce(missed_here, false) then
    return;
  end if;
  update guess_count set tallied_at = null
  where tenant_id = asked_tenant and kind = single_kind and subject_hash = single_hash and tallied_at >= this_hour;
  counted_single := found;
  update guess_tally set subjects = subjects - 1
  where tenant_id = asked_tenant and kind = place_kind and subject_hash = place_hash and hour = this_hour and subjects > 0;
  if counted_single then
    update guess_tally set subjects = subjects - 1
    where tenant_id = asked_tenant and kind = whole_kind and subject_hash = '' and hour = this_hour and subjects > 0;
  end if;
end $$;
