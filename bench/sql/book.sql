-- The limit: one booking, with the same statement and the same kinds of values as the server sends.
-- Each client walks its own people; whoever has been round books the next dose.
\set turn :turn + 1
\set place :client_id + :clients * :turn
\set person :first_person + :place % :people
\set seen :place / :people
\set number :first_number + :place
\set code permute(:number, 16777216, 42)
\set slot random(:first_slot, :last_slot)
select book(:tenant, ('01980000-0000-7000-8000-' || lpad(to_hex(:person::bigint), 12, '0'))::uuid, :seen::bigint, 'WEB',
  ('01980000-0000-7000-8000-' || lpad(to_hex(:person::bigint), 12, '0'))::uuid, now(), '{}'::text[], '{}'::text[], null,
  ('01980000-0000-7000-9000-' || lpad(to_hex(:person::bigint), 12, '0'))::uuid, array[uuidv7()],
  array['RU' || upper(lpad(to_hex(:code::bigint), 6, '0'))],
  array[('01980000-0000-7000-a000-' || lpad(to_hex(:slot::bigint), 12, '0'))::uuid], array[0::bigint],
  array[:programme]::uuid[], array[2 + :seen::int], array[null]::uuid[], '{}'::uuid[], '{}'::uuid[], '{}'::uuid[], null,
  'limit-' || :number::bigint, repeat('0a', 32), uuidv7()::text);
