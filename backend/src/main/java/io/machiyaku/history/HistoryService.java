package io.machiyaku.history;

import io.machiyaku.audit.OperationLog;
import io.machiyaku.audit.OperationLog.Entry;
import io.machiyaku.history.VaccinationRecord.Given;
import io.machiyaku.history.VaccinationRecord.Source;
import io.machiyaku.platform.Caller;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Invalid;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.Unknown;
import io.machiyaku.vaccine.VaccineCatalogue;
import io.machiyaku.voucher.BirthDateKind;
import io.machiyaku.voucher.Person;
import io.machiyaku.voucher.PersonRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes doses into a person's history and makes them void. The person is locked first, so that no booking is judged on a
 * history that is about to change.
 */
@ApplicationScoped
public class HistoryService {

    private final HistoryRepository history;
    private final PersonRepository people;
    private final VaccineCatalogue catalogue;
    private final OperationLog log;
    private final Caller caller;
    private final CityTime time;

    HistoryService(
            HistoryRepository history,
            PersonRepository people,
            VaccineCatalogue catalogue,
            OperationLog log,
            Caller caller,
            CityTime time) {
        this.history = history;
        this.people = people;
        this.catalogue = catalogue;
        this.log = log;
        this.caller = caller;
        this.time = time;
    }

    /** A dose given elsewhere, entered by staff with where they know it from and why. */
    @Transactional
    public VaccinationRecord enter(UUID personId, Given given, Source source, String reason) {
        people.raise(personId);
        refuseReceptions(source);
        check(people.get(personId), given, "date");
        VaccinationRecord row = write(made(personId, given, source).because(reason));
        log.add(Entry.made("VACCINATION_RECORD", row.id(), given).because(reason));
        return row;
    }

    /** The record becomes void, and its successor points back to it; answers what it was. What reception recorded is put right there. */
    @Transactional
    public Given correct(UUID personId, UUID recordId, Given given, Source source, String reason) {
        people.raise(personId);
        VaccinationRecord wrong = enteredByHand(personId, recordId);
        refuseReceptions(source);
        wrong.makeVoid(reason, time.instant());
        history.flush();
        check(people.get(personId), given, "date");
        VaccinationRecord right =
                write(made(personId, given, source).correcting(wrong).because(reason));
        log.add(Entry.changed("VACCINATION_RECORD", right.id(), wrong.given(), given)
                .because(reason));
        return wrong.given();
    }

    /** A dose given at a reservation, in the transaction of reception, which has locked the person. */
    @Transactional
    public VaccinationRecord record(UUID personId, Given given) {
        check(people.get(personId), given, "vaccinatedOn");
        return write(made(personId, given, Source.RESERVATION));
    }

    /** Takes a dose entered by hand out of the history, and answers what it was. What reception recorded is undone there. */
    @Transactional
    public Given remove(UUID personId, UUID recordId, String reason) {
        people.raise(personId);
        VaccinationRecord row = enteredByHand(personId, recordId);
        row.makeVoid(reason, time.instant());
        history.flush();
        log.add(new Entry("REMOVE", "VACCINATION_RECORD", recordId, row.given(), null, reason));
        return row.given();
    }

    /** Undoes what reception recorded, and answers what it was. */
    @Transactional
    public Optional<Given> undo(UUID reservationId, String reason) {
        Optional<VaccinationRecord> row = history.ofReservation(reservationId);
        row.ifPresent(found -> found.makeVoid(reason, time.instant()));
        return row.map(VaccinationRecord::given);
    }

    private VaccinationRecord enteredByHand(UUID personId, UUID recordId) {
        VaccinationRecord row = history.of(personId, recordId).orElseThrow(() -> new Unknown("record"));
        if (row.isVoid()) {
            throw new Refused(HistoryRefusal.RECORD_VOID);
        }
        if (row.source() == Source.RESERVATION) {
            throw new Refused(HistoryRefusal.RECORD_FROM_RESERVATION);
        }
        return row;
    }

    private static void refuseReceptions(Source source) {
        if (source == Source.RESERVATION) {
            throw new Invalid("source", HistoryRefusal.SOURCE_OF_RECEPTION);
        }
    }

    private VaccinationRecord made(UUID personId, Given given, Source source) {
        return new VaccinationRecord(
                people.get(personId).tenantId(), personId, given, source, caller.id(), time.instant());
    }

    private VaccinationRecord write(VaccinationRecord row) {
        if (history.has(row.personId(), row.given().programmeId(), row.given().dose())) {
            throw new Refused(HistoryRefusal.DOSE_RECORDED_BEFORE);
        }
        history.persistAndFlush(row);
        return row;
    }

    /** {@code dayField}: what the form calls the day. */
    private void check(Person person, Given given, String dayField) {
        if (given.on().isAfter(time.today())) {
            throw new Invalid(dayField, HistoryRefusal.DATE_IN_FUTURE);
        }
        if (person.birthDateKind() == BirthDateKind.REAL && given.on().isBefore(person.birthDate())) {
            throw new Invalid(dayField, HistoryRefusal.DATE_BEFORE_BIRTH);
        }
        if (history.outOfOrder(person.id(), given)) {
            throw new Invalid(dayField, HistoryRefusal.DATE_OUT_OF_ORDER);
        }
        boolean fits = catalogue
                .shelf()
                .product(given.vaccineId())
                .filter(product -> product.programmeId().equals(given.programmeId()))
                .isPresent();
        if (!fits) {
            throw new Invalid("vaccineId", HistoryRefusal.VACCINE_OF_OTHER_PROGRAMME);
        }
    }
}
