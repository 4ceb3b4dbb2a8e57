-- Whoever registers an own voucher has shown it to nobody yet: it is unverified until staff have seen the paper.
alter table voucher
  add column verification text not null default 'VERIFIED' check (verification in ('VERIFIED', 'UNVERIFIED')),
  add column verified_at timestamptz,
  add column verified_by uuid,
  add foreign key (tenant_id, verified_by) references account (tenant_id, id),
  add constraint voucher_unverified_only_by_oneself check (verification = 'VERIFIED' or origin = 'SELF_REGISTERED');

update voucher set verification = 'UNVERIFIED' where origin = 'SELF_REGISTERED';
