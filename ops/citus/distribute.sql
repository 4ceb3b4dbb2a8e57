-- Spreads the tables over the workers of a Citus cluster (13 or newer), tenant by tenant. Run it after the migrations, as
-- a superuser on the coordinator, and again after migrations that add tables: what is distributed already is left alone.
--
--   psql --set ON_ERROR_STOP=1 --dbname machiyaku --file ops/citus/distribute.sql
--
-- The build does not try this script. Before serving from a cluster, know this: the server names its tenant with
-- set_config('app.tenant', ...), and Citus passes only SET LOCAL on to the workers. The seat functions set the tenant
-- themselves, where they run; every other transaction would see no rows until platform.TenantRows says SET LOCAL.

begin;

create extension if not exists citus;

do $$
begin
  execute format('alter database %I set citus.propagate_set_commands = ''local''', current_database());
end $$;
set local citus.propagate_set_commands = 'local';

-- Read before anybody has signed in, on every node; two columns are unique over all tenants, which only a reference
-- table can promise.
select create_reference_table('tenant_directory')
where not exists (select from pg_dist_partition where logicalrelid = 'tenant_directory'::regclass);

-- Belong to no tenant; every node checks tokens. The private halves are sealed with the server's secret.
select create_reference_table('signing_key')
where not exists (select from pg_dist_partition where logicalrelid = 'signing_key'::regclass);

select create_distributed_table('tenant', 'tenant_id')
where not exists (select from pg_dist_partition where logicalrelid = 'tenant'::regclass);

-- Every other table with a tenant_id beside its tenant, those first that others refer to. flyway_schema_history has none
-- and stays on the coordinator.
do $$
declare next regclass;
begin
  loop
    select c.oid::regclass into next
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and not exists (select from pg_dist_partition d where d.logicalrelid = c.oid)
      and not exists (select from pg_constraint f
                      where f.contype = 'f' and f.conrelid = c.oid and f.confrelid <> c.oid
                        and not exists (select from pg_dist_partition d where d.logicalrelid = f.confrelid))
    order by c.relname limit 1;
    exit when next is null;
    perform create_distributed_table(next::text, 'tenant_id', colocate_with := 'tenant');
    raise notice 'distributed %', next;
  end loop;
end $$;

-- The functions of a booking run whole on the worker that holds the tenant.
do $$
declare each regprocedure;
begin
  for each in
    select p.oid from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' and 'p_tenant' = any (p.proargnames)
  loop
    perform create_distributed_function(each::text, 'p_tenant', colocate_with := 'tenant');
    raise notice 'distributed %', each;
  end loop;
end $$;

commit;
