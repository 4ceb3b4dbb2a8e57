-- first_password_date: the date in a roster's notice, kept when the birth date becomes another; it goes on opening the
-- sign-in until an own password is chosen. birth_date_declared: the person told it; it may be put right by the person until
-- the first check-in.
alter table person add column first_password_date date;
alter table person add column birth_date_declared boolean not null default false;
alter table person add constraint person_declares_a_real_date check (not birth_date_declared or birth_date_kind = 'REAL');
