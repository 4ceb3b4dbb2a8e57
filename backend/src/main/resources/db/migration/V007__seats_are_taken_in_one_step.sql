-- The seat transaction. Lock order everywhere: the person, then slots ascending by id, then reservations.
-- Seats are taken by a conditional update before anything is inserted; a request that comes too late writes nothing.
-- Their plans are made once (plan_cache_mode): planned anew at every call, reading cost as much as booking.
-- SQLSTATE MK001: what was read is no longer true (seat gone, slot or person changed): read and judge again.

-- What the rules need to know of a person, in one read.
create function person_facts(p_tenant uuid, p_person uuid)
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
                                                       'version', b.version, 'intervalMonths', s.interval_months,
                                                       'startsAt', s.starts_at, 'endsAt', s.ends_at, 'sameDay', s.same_day,
                                                       'venue', s.venue_id, 'vaccine', s.vaccine_id) order by b.dose)
                   from reservation b join slot s on s.tenant_id = b.tenant_id and s.id = b.slot_id
                   where b.tenant_id = p_tenant and b.person_id = p_person
                     and b.status in ('RESERVED', 'CHECKED_IN')), '[]')
  from person p where p.tenant_id = p_tenant and p.id = p_person
$$;

-- The same together with the slots wished for (and their other halves): one round trip before a booking.
create function booking_facts(p_tenant uuid, p_voucher uuid, p_slots uuid[], p_caller uuid, p_key text)
returns table (person jsonb, site_allowed boolean, slots jsonb, former_hash text, former_answer text)
language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  perform set_config('app.tenant', p_tenant::text, true);
  return query
  select to_jsonb(f), v.site_allowed,
         (select jsonb_agg(to_jsonb(s) || jsonb_build_object('venue_published', n.published, 'venue_name', n.name,
                                                             'venue_address', n.address, 'venue_phone', n.phone))
          from slot s join venue n on n.tenant_id = s.tenant_id and n.id = s.venue_id
          where s.tenant_id = p_tenant and s.id = any (p_slots || array(
            select w.paired_slot_id from slot w
            where w.tenant_id = p_tenant and w.id = any (p_slots) and w.paired_slot_id is not null))),
         k.request_hash, k.answer
  from voucher v
  cross join lateral person_facts(p_tenant, v.person_id) f
  left join idempotency_key k on k.tenant_id = p_tenant and k.caller_id = p_caller and k.key = p_key
  where v.tenant_id = p_tenant and v.id = p_voucher and v.deleted_at is null;
end $$;

-- Adds and gives back seats, slots ascending by id. seen: the slot's version that the rules judged (null: any).
create function turn_seats(p_tenant uuid, p_slots uuid[], p_deltas int[], p_seen bigint[], p_overbook boolean) returns void
language plpgsql as $$
declare turn record;
begin
  for turn in
    select t.slot, sum(t.delta)::int as delta, max(t.seen) as seen
    from unnest(p_slots, p_deltas, p_seen) as t (slot, delta, seen)
    group by t.slot having sum(t.delta) <> 0 order by t.slot
  loop
    update slot
    set reserved = reserved + turn.delta, overbooked = greatest(0, reserved + turn.delta - capacity)
    where tenant_id = p_tenant and id = turn.slot
      and (turn.delta < 0 or ((p_overbook or reserved + turn.delta <= capacity) and version = coalesce(turn.seen, version)));
    if not found then
      raise exception 'no seat' using errcode = 'MK001';
    end if;
  end loop;
end $$;

-- The request's own answer, kept in the same transaction.
create function remember(p_tenant uuid, p_caller uuid, p_key text, p_hash text, p_answer text, p_at timestamptz) returns void
language sql as $$
  insert into idempotency_key (tenant_id, caller_id, key, request_hash, answer, created_at)
  select p_tenant, p_caller, p_key, p_hash, p_answer, p_at where p_key is not null
$$;

-- Takes the seats of one person: one reservation for each slot, all or none.
create function book(p_tenant uuid, p_person uuid, p_person_seen bigint, p_voucher uuid, p_channel text, p_caller uuid,
                     p_at timestamptz, p_ids uuid[], p_codes text[], p_slots uuid[], p_slots_seen bigint[],
                     p_programmes uuid[], p_doses int[], p_set uuid, p_overrides text[], p_reason text,
                     p_key text, p_hash text, p_answer text)
returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
declare overbook boolean := 'OVERBOOK' = any (p_overrides) or 'SPECIAL' = any (p_overrides);
begin
  perform set_config('app.tenant', p_tenant::text, true);
  if not overbook and exists (select from slot where tenant_id = p_tenant and id = any (p_slots) and reserved >= capacity) then
    raise exception 'no seat' using errcode = 'MK001';
  end if;
  update person set booking_version = booking_version + 1
  where tenant_id = p_tenant and id = p_person and booking_version = p_person_seen;
  if not found then
    raise exception 'person changed' using errcode = 'MK001';
  end if;
  perform turn_seats(p_tenant, p_slots, array_fill(1, array[cardinality(p_slots)]), p_slots_seen, overbook);
  insert into reservation (tenant_id, id, check_in_code, voucher_id, person_id, programme_id, slot_id, dose, channel,
                           set_id, overrides, override_reason, reserved_at, status_since)
  select p_tenant, b.id, b.code, p_voucher, p_person, b.programme, b.slot, b.dose, p_channel,
         p_set, p_overrides, p_reason, p_at, p_at
  from unnest(p_ids, p_codes, p_slots, p_programmes, p_doses) as b (id, code, slot, programme, dose);
  insert into reservation_event (tenant_id, id, reservation_id, at, kind, channel, actor_id, slot_id, reason)
  select p_tenant, b.id, b.id, p_at, 'RESERVED', p_channel, p_caller, b.slot, p_reason
  from unnest(p_ids, p_slots) as b (id, slot);
  insert into outbox (tenant_id, id, topic, subject_id, created_at)
  select p_tenant, b.id, 'reservation-made', b.id, p_at from unnest(p_ids) as b (id);
  perform remember(p_tenant, p_caller, p_key, p_hash, p_answer, p_at);
end $$;

-- Moves reservations to other slots: the old seats are given back only if the new ones are won.
create function change_seats(p_tenant uuid, p_person uuid, p_person_seen bigint, p_channel text, p_caller uuid,
                             p_at timestamptz, p_event_ids uuid[], p_ids uuid[], p_from uuid[], p_to uuid[],
                             p_to_seen bigint[], p_overrides text[], p_reason text, p_key text, p_hash text, p_answer text)
returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  overbook boolean := 'OVERBOOK' = any (p_overrides) or 'SPECIAL' = any (p_overrides);
  moved int;
begin
  perform set_config('app.tenant', p_tenant::text, true);
  update person set booking_version = booking_version + 1
  where tenant_id = p_tenant and id = p_person and booking_version = p_person_seen;
  if not found then
    raise exception 'person changed' using errcode = 'MK001';
  end if;
  perform turn_seats(p_tenant, p_to || p_from,
                     array_fill(1, array[cardinality(p_to)]) || array_fill(-1, array[cardinality(p_from)]),
                     p_to_seen || array_fill(null::bigint, array[cardinality(p_from)]), overbook);
  update reservation r
  set slot_id = m.target, overrides = p_overrides, override_reason = p_reason, version = r.version + 1, status_since = p_at
  from unnest(p_ids, p_from, p_to) as m (id, source, target)
  where r.tenant_id = p_tenant and r.id = m.id and r.slot_id = m.source and r.status = 'RESERVED';
  get diagnostics moved = row_count;
  if moved <> cardinality(p_ids) then
    raise exception 'reservation changed' using errcode = 'MK001';
  end if;
  insert into reservation_event (tenant_id, id, reservation_id, at, kind, channel, actor_id, slot_id, former_slot_id, reason)
  select p_tenant, m.event, m.id, p_at, 'CHANGED', p_channel, p_caller, m.target, m.source, p_reason
  from unnest(p_event_ids, p_ids, p_from, p_to) as m (event, id, source, target);
  insert into outbox (tenant_id, id, topic, subject_id, created_at)
  select p_tenant, m.event, 'reservation-changed', m.id, p_at from unnest(p_event_ids, p_ids) as m (event, id);
  perform remember(p_tenant, p_caller, p_key, p_hash, p_answer, p_at);
end $$;

-- Cancels reservations and gives their seats back.
create function cancel_seats(p_tenant uuid, p_person uuid, p_person_seen bigint, p_channel text, p_caller uuid,
                             p_at timestamptz, p_event_ids uuid[], p_ids uuid[], p_slots uuid[], p_cancel_reason text,
                             p_reason text, p_key text, p_hash text, p_answer text)
returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
declare cancelled int;
begin
  perform set_config('app.tenant', p_tenant::text, true);
  update person set booking_version = booking_version + 1
  where tenant_id = p_tenant and id = p_person and booking_version = p_person_seen;
  if not found then
    raise exception 'person changed' using errcode = 'MK001';
  end if;
  perform turn_seats(p_tenant, p_slots, array_fill(-1, array[cardinality(p_slots)]),
                     array_fill(null::bigint, array[cardinality(p_slots)]), false);
  insert into reservation_event (tenant_id, id, reservation_id, at, kind, channel, actor_id, slot_id, former_status, reason)
  select p_tenant, m.event, m.id, p_at, 'CANCELLED', p_channel, p_caller, r.slot_id, r.status, p_reason
  from unnest(p_event_ids, p_ids) as m (event, id)
  join reservation r on r.tenant_id = p_tenant and r.id = m.id;
  update reservation r
  set status = 'CANCELLED', cancel_reason = p_cancel_reason, version = r.version + 1, status_since = p_at
  from unnest(p_ids, p_slots) as m (id, slot)
  where r.tenant_id = p_tenant and r.id = m.id and r.slot_id = m.slot and r.status in ('RESERVED', 'CHECKED_IN');
  get diagnostics cancelled = row_count;
  if cancelled <> cardinality(p_ids) then
    raise exception 'reservation changed' using errcode = 'MK001';
  end if;
  insert into outbox (tenant_id, id, topic, subject_id, created_at)
  select p_tenant, m.event, 'reservation-cancelled', m.id, p_at from unnest(p_event_ids, p_ids) as m (event, id);
  perform remember(p_tenant, p_caller, p_key, p_hash, p_answer, p_at);
end $$;

