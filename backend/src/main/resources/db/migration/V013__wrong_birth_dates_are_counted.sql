-- Wrong birth dates at the opening of a resident page count like failed sign-ins, by account and by voucher number.
alter table sign_in_failure drop constraint sign_in_failure_kind_check;
alter table sign_in_failure add constraint sign_in_failure_kind_check check (kind in (
  'VOUCHER_AND_ADDRESS', 'VOUCHER', 'ADDRESS', 'ACCOUNT_AND_ADDRESS', 'ACCOUNT', 'BIRTH_DATE_BY_ACCOUNT', 'BIRTH_DATE_OF_VOUCHER'));
