-- Names may hold ・, ＝, blanks and hyphens; whoever searches types them or does not. Readings were kept in one spelling
-- before; only the double hyphen is allowed since (Kana writes ゠ and = as ＝). The generated columns hold for all rows.
alter table person
  add column family_kana_key text collate "C" generated always as (translate(family_name_kana, '・＝ .''’-', '')) stored,
  add column given_kana_key text collate "C" generated always as (translate(given_name_kana, '・＝ .''’-', '')) stored;
create index person_by_kana_key on person (tenant_id, family_kana_key, given_kana_key);
create index person_by_given_kana_key on person (tenant_id, given_kana_key);
drop index person_by_kana;
drop index person_by_given_kana;
