-- A change judges a booking anew and replaces its overrides; what the former ones were stays in its events.
alter table reservation_event add column overrides text[] not null default '{}';

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
                                                       'version', b.version, 'overrides', b.overrides,
                                                       'intervalMonths', s.interval_months,
                                                       'startsAt', s.starts_at, 'endsAt', s.ends_at, 'sameDay', s.same_day,
                                                       'venue', s.venue_id, 'vaccine', s.vaccine_id) order by b.dose)
                   from reservation b join slot s on s.tenant_id = b.tenant_id and s.id = b.slot_id
                   where b.tenant_id = p_tenant and b.person_id = p_person
                     and b.status in ('RESERVED', 'CHECKED_IN')), '[]')
  from person p where p.tenant_id = p_tenant and p.id = p_person
$$;
