-- The measured city: people with a first dose in the past, venues, slots of the coming eight weeks.
-- Ids are counted so that pgbench can name them: persons 8000, vouchers 9000, slots a000, venues b000.
select set_config('app.tenant', :'tenant', false) \g /dev/null
create temporary table city as
select :'tenant'::uuid as tenant, p.id as programme, v.id as vaccine
from programme p join vaccine v on v.tenant_id = p.tenant_id and v.programme_id = p.id
where p.tenant_id = :'tenant' and p.code = 'covid-19' and v.code = 'pfizer-12';
create function pg_temp.id(kind text, n bigint) returns uuid language sql immutable as $$
  select ('01980000-0000-7000-' || kind || '-' || lpad(to_hex(n), 12, '0'))::uuid
$$;

update tenant set own_addresses = '{127.0.0.1}' where tenant_id = :'tenant';

insert into venue (tenant_id, id, number, name, kind, address, phone, vaccine_ids, published)
select tenant, pg_temp.id('b000', n), n::text, '第' || n || '会場', 'MASS', 'まちやく市中央' || n || '丁目1番1号',
       '0900000' || lpad(n::text, 4, '0'), array[vaccine], true
from city, generate_series(1, 50) as n;

insert into person (tenant_id, id, birth_date, birth_date_kind, family_name_kana, given_name_kana, phone,
                    registered_at, terms_edition)
select tenant, pg_temp.id('8000', n), current_date - (7320 + n * 7919 % 25500)::int, 'REAL',
       'ハシモト' || chr(12450 + n % 70), 'カズコ' || chr(12450 + n / 70 % 70), '080' || lpad(n::text, 8, '0'), now(), 1
from city, generate_series(1, :people) as n;

insert into voucher (tenant_id, id, person_id, municipality_code, number, origin)
select tenant, pg_temp.id('9000', n), pg_temp.id('8000', n), '999997', lpad(n::text, 10, '0'), 'REGISTERED'
from city, generate_series(1, :people) as n;

-- Slots of the coming weeks: half hours of 50 venues on 56 days. 100 seats, so that nothing sells out by chance.
insert into slot (tenant_id, id, venue_id, programme_id, vaccine_id, name, starts_at, ends_at, capacity, published,
                  dose_from, dose_to, paired_slot_id, set_half)
select tenant, pg_temp.id('a000', n), pg_temp.id('b000', 1 + n % 50), programme, vaccine, '枠 ' || n, at, at + interval '30 minutes',
       case when n between :hot_from and :hot_to then 100000 when n between :scarce_from and :scarce_to then :scarce_seats
            when n between :sets_from and :sets_to then :sets_seats
            when n between :seconds_from and :seconds_to then :seconds_seats else 100 end,
       true, 1, 2,
       case when n between :sets_from and :sets_to then pg_temp.id('a000', n + :seconds_from - :sets_from)
            when n between :seconds_from and :seconds_to then pg_temp.id('a000', n - :seconds_from + :sets_from) end,
       case when n between :sets_from and :sets_to then 'FIRST' when n between :seconds_from and :seconds_to then 'SECOND' end
from city, generate_series(1, :slots) as n,
lateral (select (now() at time zone 'Asia/Tokyo')::date
                + case when n between :sets_from and :sets_to then 3 when n between :seconds_from and :seconds_to then 24
                       else 2 + (n / 50 % 55)::int end as day) d,
lateral (select d.day + time '09:00' + interval '30 minutes' * (n / 2750 % 18) as at) t;

-- First doses, given three months ago to nine people in ten, forty in a slot.
insert into slot (tenant_id, id, venue_id, programme_id, vaccine_id, name, starts_at, ends_at, capacity, reserved, published,
                  dose_from, dose_to)
select tenant, pg_temp.id('a000', 1000000 + n), pg_temp.id('b000', 1 + n % 50), programme, vaccine, '済 ' || n,
       at, at + interval '30 minutes', 40, least(40, greatest(0, :given - n * 40)), true, 1, 2
from city, generate_series(0, (:given - 1) / 40) as n,
lateral (select (now() at time zone 'Asia/Tokyo')::date - (90 + n % 20)::int + time '09:00' + interval '1 minute' * (n / 50) as at) t;

insert into reservation (tenant_id, id, check_in_code, voucher_id, person_id, programme_id, slot_id, dose, status, channel,
                         reserved_at, status_since)
select tenant, pg_temp.id('8001', n), 'RI' || lpad(upper(to_hex(n)), 6, '0'), pg_temp.id('9000', n), pg_temp.id('8000', n),
       programme, pg_temp.id('a000', 1000000 + (n - 1) / 40), 1, 'VACCINATED', 'WEB', now() - interval '100 days',
       now() - interval '90 days'
from city, generate_series(1, :given) as n;

insert into vaccination_record (tenant_id, id, person_id, programme_id, dose, vaccinated_on, vaccine_id, lot_number, source,
                                reservation_id, recorded_at)
select r.tenant_id, r.id, r.person_id, r.programme_id, 1, s.starts_at::date, s.vaccine_id, 'EX0001', 'RESERVATION', r.id, now()
from reservation r join slot s on s.tenant_id = r.tenant_id and s.id = r.slot_id where r.tenant_id = :'tenant';

-- The rest of the hundred thousand: bookings that were given back.
insert into reservation (tenant_id, id, check_in_code, voucher_id, person_id, programme_id, slot_id, dose, status, channel,
                         cancel_reason, reserved_at, status_since)
select tenant, pg_temp.id('8002', n), 'RL' || lpad(upper(to_hex(n)), 6, '0'), pg_temp.id('9000', n), pg_temp.id('8000', n),
       programme, pg_temp.id('a000', 141 + n % 40000), 2, 'CANCELLED', 'WEB', 'RESIDENT', now() - interval '2 days', now()
from city, generate_series(1, :reservations - :given) as n;

insert into reservation_event (tenant_id, id, reservation_id, at, kind, channel, actor_id, slot_id)
select tenant_id, id, id, reserved_at, 'RESERVED', channel, person_id, slot_id from reservation where tenant_id = :'tenant';

vacuum analyze;
checkpoint;
select (select count(*) from voucher), (select count(*) from slot where starts_at > now()), (select count(*) from reservation);
