package io.machiyaku.voucher;

import io.machiyaku.audit.OperationLog;
import io.machiyaku.audit.OperationLog.Entry;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Takes over the real birth date that a person or staff tell where it is not known. What the person told can be put right
 * by the person until the first check-in; everything else is fixed here and corrected on the voucher's page.
 */
@ApplicationScoped
class ToldBirthDate {

    /** What the operation log keeps. */
    record Fact(LocalDate birthDate, BirthDateKind birthDateKind) {

        static Fact of(Person person) {
            return new Fact(person.birthDate(), person.birthDateKind());
        }
    }

    private static final String CHECKED_IN = """
            select count(*) from reservation
            where person_id = :person and status in ('CHECKED_IN', 'VACCINATED', 'SCREENED_ONLY')""";

    private final EntityManager entities;
    private final OperationLog log;
    private final CityTime time;

    ToldBirthDate(EntityManager entities, OperationLog log, CityTime time) {
        this.entities = entities;
        this.log = log;
        this.time = time;
    }

    /** By the person. Whoever repeats the date of the notice, which is a dummy, is asked once more ({@code confirmed}). */
    void declare(DetailsCheck check, Person person, LocalDate told, boolean confirmed) {
        if (person.birthDateKind() != BirthDateKind.REAL) {
            check.require("birthDate", told);
        }
        if (changesNothing(person, told)) {
            return;
        }
        if (person.birthDateKind() == BirthDateKind.REAL && !correctable(person)) {
            throw new Refused(VoucherRefusal.BIRTH_DATE_FIXED);
        }
        check(check, person, told, confirmed);
        Fact before = Fact.of(person);
        person.declareBirthDate(told);
        if (before.birthDateKind() == BirthDateKind.REAL) {
            log.add(new Entry("CORRECT_OWN_BIRTH_DATE", "PERSON", person.id(), before, Fact.of(person), null));
        }
    }

    /** By staff; asked once more as the person is. */
    void tell(DetailsCheck check, Person person, LocalDate told, boolean confirmed) {
        if (changesNothing(person, told)) {
            return;
        }
        if (person.birthDateKind() == BirthDateKind.REAL) {
            throw new Refused(VoucherRefusal.BIRTH_DATE_FIXED);
        }
        check(check, person, told, confirmed);
        person.tellBirthDate(told, time.instant());
    }

    /** Read from an identity document at the desk, whatever a notice says. */
    void prove(Person person, LocalDate read) {
        BirthDates.check("birthDate", read, time.today());
        Fact before = Fact.of(person);
        person.tellBirthDate(read, time.instant());
        log.add(new Entry("PROVE_BIRTH_DATE", "PERSON", person.id(), before, Fact.of(person), null));
    }

    boolean correctable(Person person) {
        return person.birthDateDeclared() && !checkedIn(person.id());
    }

    private boolean checkedIn(UUID personId) {
        return ((Number) entities.createNativeQuery(CHECKED_IN, Long.class)
                                .setParameter("person", personId)
                                .getSingleResult())
                        .longValue()
                > 0;
    }

    private void check(DetailsCheck check, Person person, LocalDate told, boolean confirmed) {
        if (!BirthDates.plausible(told, time.today())) {
            check.refuse("birthDate", VoucherRefusal.BIRTH_DATE_IMPLAUSIBLE);
        } else if (person.mailedDate(told) && !confirmed) {
            check.refuse("birthDate", VoucherRefusal.BIRTH_DATE_IS_THE_DUMMY);
        }
        check.orThrow();
    }

    private static boolean changesNothing(Person person, LocalDate told) {
        return told == null || person.birthDateKind() == BirthDateKind.REAL && told.equals(person.birthDate());
    }
}
