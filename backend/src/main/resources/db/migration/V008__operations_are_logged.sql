-- Every action in the console: who, when, what, before and after. Append-only.
create table operation_log (
  tenant_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  account_id uuid,
  account_name text not null,
  action text not null,
  subject_kind text not null,
  subject_id uuid,
  before jsonb,
  after jsonb,
  reason text,
  primary key (tenant_id, id)
);
create index operation_log_by_time on operation_log (tenant_id, at desc);
call guard('operation_log');
revoke update, delete on operation_log from app;
