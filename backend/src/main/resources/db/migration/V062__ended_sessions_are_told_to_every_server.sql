-- Access tokens are believed without asking the database. Which sessions ended before their tokens ran out, every server
-- reads here once a second. Random ids only, of no tenant; a row is needed for as long as a token lives.
create table ended_session (
  session_id uuid not null primary key,
  noted_at timestamptz not null default clock_timestamp()
);
create index ended_session_by_time on ended_session (noted_at);
grant select, insert, delete on ended_session to app;

-- Whatever ends a session (leaving, a new password, a token used twice, or what follows) ends its tokens.
create function note_ended_session() returns trigger language plpgsql as $$
begin
  insert into ended_session (session_id) values (new.family_id) on conflict do nothing;
  return null;
end $$;
create trigger refresh_token_ends after update of ended_at on refresh_token
  for each row when (old.ended_at is null and new.ended_at is not null) execute function note_ended_session();

-- A session ends with the ground it stands on, whoever takes that away and through whatever door.
create function end_sessions_of_subject() returns trigger language plpgsql as $$
begin
  update refresh_token set ended_at = clock_timestamp()
  where tenant_id = new.tenant_id and subject_id = new.id and ended_at is null;
  return null;
end $$;
create trigger account_loses_ground after update on account
  for each row when (old.active and not new.active or old.role <> new.role or old.venue_ids <> new.venue_ids)
  execute function end_sessions_of_subject();

create trigger person_loses_ground after update on person
  for each row when (old.sessions_from <> new.sessions_from or old.deceased_on is null and new.deceased_on is not null)
  execute function end_sessions_of_subject();

create function end_sessions_of_voucher() returns trigger language plpgsql as $$
begin
  update refresh_token set ended_at = clock_timestamp()
  where tenant_id = new.tenant_id and subject_id = new.person_id and voucher_id = new.id and ended_at is null;
  return null;
end $$;
create trigger voucher_loses_ground after update on voucher
  for each row when (old.site_allowed and not new.site_allowed or old.deleted_at is null and new.deleted_at is not null)
  execute function end_sessions_of_voucher();
