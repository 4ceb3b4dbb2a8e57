package io.machiyaku.voucher;

import io.machiyaku.platform.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Finds people by the beginning of voucher number, phone or reading of the name; for venue roles only those booked at
 * their venues. SQL, because it looks at reservations and slots, which stand above this feature.
 */
@ApplicationScoped
public class PersonSearch {

    private static final String BOOKED = """
            exists (select from reservation r join slot s on s.tenant_id = r.tenant_id and s.id = r.slot_id
                    where r.tenant_id = p.tenant_id and r.person_id = p.id and r.status <> 'CANCELLED'
                      and s.venue_id = any (:venues) and s.day >= :since)""";
    private static final String NUMBERED = """
            exists (select from voucher v where v.tenant_id = p.tenant_id and v.person_id = p.id and v.deleted_at is null
                    and v.number >= :number and v.number < :numberEnd
                    and (:code = '' or v.municipality_code = :code))""";

    /** Only people with a reservation at one of these venues on that day or later, cancelled ones apart. */
    public record Within(Set<UUID> venueIds, LocalDate since) {}

    /** What is asked; null asks nothing. {@code within} null: the whole tenant. */
    public record Question(
            String voucherNumber,
            String phone,
            String familyNameKana,
            String givenNameKana,
            Within within,
            boolean seesProtected) {

        /** Whether there is anything to search by. */
        public boolean asksSomething() {
            return !PrintedNumber.digits(voucherNumber).isEmpty()
                    || !DetailsCheck.phoneDigits(phone).isEmpty()
                    || !Kana.key(familyNameKana).isEmpty()
                    || !Kana.key(givenNameKana).isEmpty();
        }
    }

    private final EntityManager entities;

    PersonSearch(EntityManager entities) {
        this.entities = entities;
    }

    public Page<Person> matching(Question question, Page.Ask ask) {
        Map<String, Object> values = new HashMap<>();
        String from = " from person p where " + String.join(" and ", conditions(question, values));
        @SuppressWarnings("unchecked")
        List<Person> items = bound(
                        entities.createNativeQuery(
                                "select p.*" + from + " order by p.family_name_kana, p.given_name_kana, p.id",
                                Person.class),
                        values)
                .setFirstResult(ask.page * ask.size)
                .setMaxResults(ask.size)
                .getResultList();
        boolean lastAndOnly = ask.page == 0 && items.size() < ask.size;
        return new Page<>(items, ask.page, ask.size, lastAndOnly ? items.size() : count(from, values));
    }

    /** Whether a venue role may see this person without opening: booked at one of its venues lately. */
    public boolean booked(UUID personId, Within within) {
        Map<String, Object> values = new HashMap<>();
        values.put("person", personId);
        String from = " from person p where p.id = :person and " + booked(within, values);
        return count(from, values) > 0;
    }

    private static List<String> conditions(Question question, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        conditions.add(question.seesProtected() ? "true" : "not p.protected_person");
        prefix("p.phone", "phone", DetailsCheck.phoneDigits(question.phone()), conditions, values);
        prefix("p.family_kana_key", "family", Kana.key(question.familyNameKana()), conditions, values);
        prefix("p.given_kana_key", "given", Kana.key(question.givenNameKana()), conditions, values);
        numbered(PrintedNumber.asFarAsTyped(null, question.voucherNumber()), conditions, values);
        if (question.within() != null) {
            conditions.add(booked(question.within(), values));
        }
        return conditions;
    }

    private static void numbered(PrintedNumber printed, List<String> conditions, Map<String, Object> values) {
        if (!printed.number().isEmpty()) {
            conditions.add(NUMBERED);
            values.put("number", printed.number());
            values.put("numberEnd", printed.number() + Character.MAX_VALUE);
            values.put("code", Objects.requireNonNullElse(printed.municipalityCode(), ""));
        }
    }

    private static void prefix(
            String column, String name, String prefix, List<String> conditions, Map<String, Object> values) {
        if (!prefix.isEmpty()) {
            conditions.add(column + " >= :" + name + " and " + column + " < :" + name + "End");
            values.put(name, prefix);
            values.put(name + "End", prefix + Character.MAX_VALUE);
        }
    }

    private static String booked(Within within, Map<String, Object> values) {
        values.put("venues", within.venueIds().toArray(UUID[]::new));
        values.put("since", within.since());
        return BOOKED;
    }

    private long count(String from, Map<String, Object> values) {
        return ((Number) bound(entities.createNativeQuery("select count(*)" + from, Long.class), values)
                        .getSingleResult())
                .longValue();
    }

    private static Query bound(Query query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}
