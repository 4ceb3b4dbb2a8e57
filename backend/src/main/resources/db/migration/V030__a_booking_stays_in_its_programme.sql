-- A slot that has bookings keeps its programme, a booking never moves to a slot of another one, and a slot's vaccine is one
-- of its programme. What an older version has mixed up stays as it is and is told; nothing new can be.
alter table vaccine add constraint vaccine_in_programme unique (tenant_id, id, programme_id);
alter table slot
  add constraint slot_in_programme unique (tenant_id, id, programme_id),
  add constraint slot_vaccine_of_programme foreign key (tenant_id, vaccine_id, programme_id)
    references vaccine (tenant_id, id, programme_id) not valid;
alter table reservation
  drop constraint reservation_slot,
  add constraint reservation_in_slots_programme foreign key (tenant_id, slot_id, programme_id)
    references slot (tenant_id, id, programme_id) not valid;

do $$
begin
  alter table slot validate constraint slot_vaccine_of_programme;
  alter table reservation validate constraint reservation_in_slots_programme;
exception when foreign_key_violation then
  raise warning 'There are bookings or slots of mixed programmes: %', sqlerrm;
end $$;
