-- A waiver lifts what it was asked for and nothing that comes to light later: a reservation keeps the codes of the refusals
-- that its overrides set aside. Whatever else stands against it counts, at the venue and whenever it is judged again.
alter table reservation add column lifted text[] not null default '{}';
alter table reservation_event add column lifted text[] not null default '{}';
alter table reservation add constraint reservation_lifted_by_an_override check (lifted = '{}' or overrides <> '{}');

-- Of reservations made before, the operation log tells what was set aside.
update reservation r set lifted = w.codes
from (select distinct on (l.tenant_id, l.subject_id) l.tenant_id, l.subject_id,
             array(select jsonb_array_elements_text(l.after -> 'waived')) as codes
      from operation_log l
      where l.subject_kind = 'RESERVATION' and l.action in ('RESERVE', 'CHANGE')
        and jsonb_typeof(l.after -> 'waived') = 'array'
      order by l.tenant_id, l.subject_id, l.at desc, l.id desc) w
where w.tenant_id = r.tenant_id and w.subject_id = r.id and r.overrides <> '{}';

create or replace function person_facts(p_tenant uuid, p_person uuid)
returns table (person_id uuid, booking_version bigint, birth_date date, birth_date_kind text, registered boolean,
               terms_edition int, deceased_on date, moved_out_on date, doses jsonb, live jsonb)
language sql stable as $$
  select p.id, p.booking_version, p.birth_date, p.birth_date_kind, p.registered_at is not null,
         p.terms_edition, p.deceased_on, p.moved_out_on,
         coalesce((select jsonb_agg(jsonb_build_object('programme', r.programme_id, 'dose', r.dose, 'on', r.vaccinated_on,
                                                       'vaccine', r.vaccine_id) order by r.dose)
                   from vaccination_record r
                   where r.tenant_id = p_tenant and r.person_id = p_person and r.voided_at is null), '[]'),
         coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'programme', b.programme_id, 'dose', b.dose,
                                                       'status', b.status, 'set', b.set_id, 'slot', b.slot_id,
                                                       'voucher', b.voucher_id, 'code', b.check_in_code,
                                                       'version', b.version, 'overrides', b.overrides, 'lifted', b.lifted,
                                                       'intervalMonths', s.interval_months,
                                                       'startsAt', s.starts_at, 'endsAt', s.ends_at, 'sameDay', s.same_day,
                                                       'venue', s.venue_id, 'vaccine', s.vaccine_id) order by b.dose)
                   from reservation b join slot s on s.tenant_id = b.tenant_id and s.id = b.slot_id
                   where b.tenant_id = p_tenant and b.person_id = p_person
                     and b.status in ('RESERVED', 'CHECKED_IN')), '[]')
  from person p where p.tenant_id = p_tenant and p.id = p_person
$$;

drop function book;
drop function change_seats;
drop function make_reservations;

-- Reservations for seats that have been taken.
create function make_reservations(p_tenant uuid, p_person uuid, p_channel text, p_caller uuid, p_at timestamptz,
                                  p_overrides text[], p_lifted text[], p_reason text, p_voucher uuid, p_ids uuid[], p_codes text[],
                                  p_slots uuid[], p_programmes uuid[], p_doses int[], p_sets uuid[])
returns void language plpgsql as $$
begin
  insert into reservation (tenant_id, id, check_in_code, voucher_id, person_id, programme_id, slot_id, dose, channel,
                           set_id, overrides, lifted, override_reason, reserved_at, status_since)
  select p_tenant, b.id, b.code, p_voucher, p_person, b.programme, b.slot, b.dose, p_channel,
         b.in_set, p_overrides, p_lifted, p_reason, p_at, p_at
  from unnest(p_ids, p_codes, p_slots, p_programmes, p_doses, p_sets) as b (id, code, slot, programme, dose, in_set);
  insert into reservation_event (tenant_id, id, reservation_id, at, kind, channel, actor_id, slot_id, overrides, lifted,
                                 reason)
  select p_tenant, b.id, b.id, p_at, 'RESERVED', p_channel, p_caller, b.slot, p_overrides, p_lifted, p_reason
  from unnest(p_ids, p_slots) as b (id, slot);
  insert into outbox (tenant_id, id, topic, subject_id, created_at)
  select p_tenant, b.id, 'reservation-made', b.id, p_at from unnest(p_ids) as b (id);
end $$;

-- Takes the seats of one person: one reservation for each slot, all or none; later doses in their way (p_gone) fall.
create function book(p_tenant uuid, p_person uuid, p_person_seen bigint, p_channel text, p_caller uuid, p_at timestamptz,
                     p_overrides text[], p_lifted text[], p_reason text,
                     p_voucher uuid, p_ids uuid[], p_codes text[], p_slots uuid[], p_slots_seen bigint[],
                     p_programmes uuid[], p_doses int[], p_sets uuid[],
                     p_gone_events uuid[], p_gone uuid[], p_gone_slots uuid[], p_cancel_reason text,
                     p_key text, p_hash text, p_answer text)
returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
declare overbook boolean := 'OVERBOOK' = any (p_overrides) or 'SPECIAL' = any (p_overrides);
begin
  perform set_config('app.tenant', p_tenant::text, true);
  if not overbook and exists (select from slot where tenant_id = p_tenant and id = any (p_slots) and reserved >= capacity) then
    raise exception 'no seat' using errcode = 'MK001';
  end if;
  perform raise_person(p_tenant, p_person, p_person_seen);
  perform turn_seats(p_tenant, p_slots || p_gone_slots,
                     array_fill(1, array[cardinality(p_slots)]) || array_fill(-1, array[cardinality(p_gone)]),
                     p_slots_seen || array_fill(null::bigint, array[cardinality(p_gone)]), overbook);
  if cardinality(p_gone) > 0 then
    perform cancel_reservations(p_tenant, p_channel, p_caller, p_at, p_reason, p_gone_events, p_gone, p_gone_slots,
                                p_cancel_reason);
  end if;
  perform make_reservations(p_tenant, p_person, p_channel, p_caller, p_at, p_overrides, p_lifted, p_reason, p_voucher, p_ids,
                            p_codes, p_slots, p_programmes, p_doses, p_sets);
  perform remember(p_tenant, p_caller, p_key, p_hash, p_answer, p_at);
end $$;

-- Moves reservations to other slots: the old seats are given back only if the new ones are won. What moves is in p_sets or
-- in no set; whoever is left in p_set_left is in none any more. A new second half is taken (p_ids), later doses fall (p_gone).
create function change_seats(p_tenant uuid, p_person uuid, p_person_seen bigint, p_channel text, p_caller uuid,
                             p_at timestamptz, p_overrides text[], p_lifted text[], p_reason text,
                             p_event_ids uuid[], p_moved uuid[], p_from uuid[], p_to uuid[], p_to_seen bigint[],
                             p_moved_sets uuid[], p_set_left uuid,
                             p_voucher uuid, p_ids uuid[], p_codes text[], p_slots uuid[], p_slots_seen bigint[],
                             p_programmes uuid[], p_doses int[], p_sets uuid[],
                             p_gone_events uuid[], p_gone uuid[], p_gone_slots uuid[], p_cancel_reason text,
                             p_key text, p_hash text, p_answer text)
returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  overbook boolean := 'OVERBOOK' = any (p_overrides) or 'SPECIAL' = any (p_overrides);
  moved int;
begin
  perform set_config('app.tenant', p_tenant::text, true);
  perform raise_person(p_tenant, p_person, p_person_seen);
  perform turn_seats(p_tenant, p_to || p_slots || p_from || p_gone_slots,
                     array_fill(1, array[cardinality(p_to) + cardinality(p_slots)])
                       || array_fill(-1, array[cardinality(p_from) + cardinality(p_gone)]),
                     p_to_seen || p_slots_seen
                       || array_fill(null::bigint, array[cardinality(p_from) + cardinality(p_gone)]), overbook);
  update reservation r
  set slot_id = m.target, set_id = m.in_set, overrides = p_overrides, lifted = p_lifted, override_reason = p_reason,
      version = r.version + 1, status_since = p_at
  from unnest(p_moved, p_from, p_to, p_moved_sets) as m (id, source, target, in_set)
  where r.tenant_id = p_tenant and r.id = m.id and r.slot_id = m.source and r.status = 'RESERVED';
  get diagnostics moved = row_count;
  if moved <> cardinality(p_moved) then
    raise exception 'reservation changed' using errcode = 'MK001';
  end if;
  insert into reservation_event (tenant_id, id, reservation_id, at, kind, channel, actor_id, slot_id, former_slot_id,
                                 overrides, lifted, reason)
  select p_tenant, m.event, m.id, p_at, 'CHANGED', p_channel, p_caller, m.target, m.source, p_overrides, p_lifted,
         p_reason
  from unnest(p_event_ids, p_moved, p_from, p_to) as m (event, id, source, target);
  insert into outbox (tenant_id, id, topic, subject_id, created_at)
  select p_tenant, m.event, 'reservation-changed', m.id, p_at from unnest(p_event_ids, p_moved) as m (event, id);
  if cardinality(p_gone) > 0 then
    perform cancel_reservations(p_tenant, p_channel, p_caller, p_at, p_reason, p_gone_events, p_gone, p_gone_slots,
                                p_cancel_reason);
  end if;
  if cardinality(p_ids) > 0 then
    perform make_reservations(p_tenant, p_person, p_channel, p_caller, p_at, p_overrides, p_lifted, p_reason, p_voucher,
                              p_ids, p_codes, p_slots, p_programmes, p_doses, p_sets);
  end if;
  if p_set_left is not null then
    update reservation set set_id = null, version = version + 1
    where tenant_id = p_tenant and person_id = p_person and set_id = p_set_left and status <> 'CANCELLED';
  end if;
  perform remember(p_tenant, p_caller, p_key, p_hash, p_answer, p_at);
end $$;
