-- What must never be: each line a name and a count that has to be 0. Over all tenants. Every table is gone through once,
-- however much was booked: no question is asked row by row that has no index for it.
analyze;
select 'oversold', count(*) from slot s
left join (select tenant_id, slot_id, count(*) as rows from reservation where status <> 'CANCELLED' group by 1, 2) r
  on r.tenant_id = s.tenant_id and r.slot_id = s.id
where greatest(s.reserved, r.rows) > s.capacity + s.overbooked;
select 'counterDiffersFromRows', count(*) from slot s
left join (select tenant_id, slot_id, count(*) as rows from reservation where status <> 'CANCELLED' group by 1, 2) r
  on r.tenant_id = s.tenant_id and r.slot_id = s.id
where s.reserved <> coalesce(r.rows, 0);
select 'twoLiveBookingsOfOneDose', count(*) from (
  select from reservation where status in ('RESERVED', 'CHECKED_IN', 'VACCINATED')
  group by tenant_id, person_id, programme_id, dose having count(*) > 1) twice;
select 'halfSets', count(*) from (
  select from reservation where status <> 'CANCELLED' and set_id is not null
  group by tenant_id, set_id having count(*) <> 2) halves;
-- Whose second half was cancelled or moved by itself once had it: its events say so.
select 'firstHalvesThatNeverHadASecond', count(*) from reservation r
join slot s on s.tenant_id = r.tenant_id and s.id = r.slot_id
where r.status <> 'CANCELLED' and r.dose = 1 and s.set_half = 'FIRST' and not exists (
  select from reservation o join reservation_event e on e.tenant_id = o.tenant_id and e.reservation_id = o.id
  where o.tenant_id = r.tenant_id and o.person_id = r.person_id and s.paired_slot_id in (e.slot_id, e.former_slot_id));
select 'withoutEventOrOutbox', count(*) from reservation r
left join (select distinct tenant_id, reservation_id from reservation_event) e
  on e.tenant_id = r.tenant_id and e.reservation_id = r.id
left join (select distinct tenant_id, subject_id from outbox) o on o.tenant_id = r.tenant_id and o.subject_id = r.id
where r.reserved_at > now() - interval '1 day' and (e.reservation_id is null or o.subject_id is null);
select 'deadlocks', deadlocks from pg_stat_database where datname = current_database();
