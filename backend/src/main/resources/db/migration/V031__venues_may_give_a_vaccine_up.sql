-- A booking needs to know whether the venue still gives the slot's vaccine.
create or replace function booking_facts(p_tenant uuid, p_voucher uuid, p_slots uuid[], p_caller uuid, p_key text)
returns table (person jsonb, site_allowed boolean, slots jsonb, former_hash text, former_answer text)
language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  perform set_config('app.tenant', p_tenant::text, true);
  return query
  select to_jsonb(f), v.site_allowed,
         (select jsonb_agg(to_jsonb(s) || jsonb_build_object('venue_published', n.published, 'venue_name', n.name,
                                                             'venue_address', n.address, 'venue_phone', n.phone,
                                                             'venue_handles', s.vaccine_id = any (n.vaccine_ids)))
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
