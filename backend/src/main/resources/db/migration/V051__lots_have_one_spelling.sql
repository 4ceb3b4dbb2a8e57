-- Lots and institution codes that were recorded as somebody typed them: half-width, without blanks and invisible letters,
-- every dash a hyphen, lots in capitals. Whoever looks for a lot finds all who had it. As Typed.code and Typed.capitals.
create function pg_temp.one_spelling(typed text) returns text language sql immutable as $$
  select regexp_replace(
    regexp_replace(normalize(typed, NFKC),
      E'[\\s\\u0001-\\u001f\\u007f-\\u00a0\\u00ad\\u034f\\u115f\\u1160\\u1680\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0]', '', 'g'),
    E'[\\u058a\\u05be\\u1806\\u2010-\\u2015\\u2053\\u2212\\u02d7\\u2043\\u2796\\u2e17\\u2e1a\\u2e3a\\u2e3b\\u2e40\\u2e5d\\u301c\\u3030\\u30a0\\u30fc\\u2500\\u2501]', '-', 'g');
$$;
update vaccination_record set lot_number = upper(pg_temp.one_spelling(lot_number) collate "C")
  where lot_number <> upper(pg_temp.one_spelling(lot_number) collate "C");
update vaccination_record set institution_code = pg_temp.one_spelling(institution_code)
  where institution_code <> pg_temp.one_spelling(institution_code);
