-- When somebody answers the contact phone, in words for people: 平日 午前9時〜午後5時.
alter table tenant add column contact_hours text;
update tenant set contact_hours = '平日 午前9時〜午後5時' where demo and contact_phone is not null;
