-- Cancels reservations whose seats have been given back. Where one half of a set is cancelled, the other one is a booking of
-- its own from then on.
create or replace function cancel_reservations(p_tenant uuid, p_channel text, p_caller uuid, p_at timestamptz, p_reason text,
                                               p_event_ids uuid[], p_ids uuid[], p_slots uuid[], p_cancel_reason text)
returns void language plpgsql as $$
declare cancelled int;
begin
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
  update reservation alone
  set set_id = null, version = alone.version + 1
  from reservation gone
  where gone.tenant_id = p_tenant and gone.id = any (p_ids) and gone.set_id is not null
    and alone.tenant_id = p_tenant and alone.person_id = gone.person_id and alone.set_id = gone.set_id
    and alone.status <> 'CANCELLED';
  insert into outbox (tenant_id, id, topic, subject_id, created_at)
  select p_tenant, m.event, 'reservation-cancelled', m.id, p_at from unnest(p_event_ids, p_ids) as m (event, id);
end $$;

-- Halves that were left behind before.
update reservation alone
set set_id = null, version = version + 1
where set_id is not null and status <> 'CANCELLED'
  and exists (select from reservation gone
              where gone.tenant_id = alone.tenant_id and gone.person_id = alone.person_id and gone.set_id = alone.set_id
                and gone.status = 'CANCELLED');
