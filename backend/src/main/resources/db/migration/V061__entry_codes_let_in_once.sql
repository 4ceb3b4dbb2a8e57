-- Six digits that the call centre reads out: what a stranger lacks. Good for an hour and one sign-in; a new one replaces the old.
create table entry_code (
  tenant_id uuid not null,
  subject_id uuid not null,
  code_mac text not null,
  until timestamptz not null,
  issued_by uuid not null,
  issued_at timestamptz not null,
  primary key (tenant_id, subject_id)
);
call guard('entry_code');
comment on column entry_code.subject_id is 'a voucher or an account';
