package io.machiyaku.resident;

import io.machiyaku.audit.OperationLog;
import io.machiyaku.audit.OperationLog.Entry;
import io.machiyaku.platform.Caller;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Refused;
import io.machiyaku.signin.GuessService;
import io.machiyaku.voucher.BirthDateKind;
import io.machiyaku.voucher.OpenedPersons;
import io.machiyaku.voucher.Person;
import io.machiyaku.voucher.PersonRepository;
import io.machiyaku.voucher.PersonService;
import io.machiyaku.voucher.Voucher;
import io.machiyaku.voucher.VoucherRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Opens a person for 15 logged minutes to whoever knows voucher number and birth date. Wrong birth dates are logged and
 * counted, by account and by number: there are only so many days on which people were born.
 */
@ApplicationScoped
class PersonOpening {

    private static final Duration OPEN_FOR = Duration.ofMinutes(15);

    private final VoucherRepository vouchers;
    private final PersonRepository persons;
    private final PersonService service;
    private final OpenedPersons opened;
    private final GuessService guesses;
    private final OperationLog log;
    private final Caller caller;
    private final CityTime time;

    PersonOpening(
            VoucherRepository vouchers,
            PersonRepository persons,
            PersonService service,
            OpenedPersons opened,
            GuessService guesses,
            OperationLog log,
            Caller caller,
            CityTime time) {
        this.vouchers = vouchers;
        this.persons = persons;
        this.service = service;
        this.opened = opened;
        this.guesses = guesses;
        this.log = log;
        this.caller = caller;
        this.time = time;
    }

    /**
     * Counted first, compared and logged afterwards: each in a transaction of its own, one after the other, so that nobody
     * waits for a second connection while holding one. Where two people fit, the municipality code must tell; null: any.
     * {@code identitySeen}: the date was read from an identity document; of somebody whose date is not known it becomes the
     * real one.
     */
    UUID open(String number, String municipalityCode, LocalDate birthDate, boolean identitySeen) {
        Instant taken = guesses.takeBirthDate(number);
        Found found = QuarkusTransaction.requiringNew().call(() -> {
            Found looked = look(number, municipalityCode, birthDate, identitySeen);
            if (looked.fitting().isEmpty()) {
                log.add(Entry.of("OPEN_FAILED", "VOUCHER", looked.voucherId()));
                return looked;
            }
            countProof(looked);
            guesses.birthDateWasRight(number, taken);
            if (!looked.isCodeNeeded()) {
                enter(looked.personId(), birthDate, identitySeen);
            }
            return looked;
        });
        if (found.isCodeNeeded()) {
            throw new Refused(ResidentRefusal.MUNICIPALITY_CODE_NEEDED);
        }
        if (found.fitting().isEmpty()) {
            throw new Refused(ResidentRefusal.VOUCHER_OR_BIRTH_DATE_WRONG);
        }
        return found.personId();
    }

    /** Where any date would do, none was known: it is no right guess, and counted by itself. */
    private void countProof(Found found) {
        if (!found.isDateKnown()) {
            guesses.takeIdentityProof();
        }
    }

    private void enter(UUID personId, LocalDate birthDate, boolean identitySeen) {
        opened.open(caller.id(), personId, time.instant().plus(OPEN_FOR));
        log.add(Entry.of("OPEN", "PERSON", personId));
        if (identitySeen) {
            service.proveBirthDate(personId, birthDate);
        }
    }

    /**
     * Who fits, and a voucher with this number, else null. {@code isDateKnown}: the date is that of everybody who fits, and
     * nobody's dummy; {@code isCodeNeeded}: the municipality code must tell who is meant.
     */
    private record Found(List<Person> fitting, UUID voucherId, boolean isDateKnown, boolean isCodeNeeded) {

        UUID personId() {
            return fitting.getFirst().id();
        }
    }

    private Found look(String number, String municipalityCode, LocalDate birthDate, boolean identitySeen) {
        List<Voucher> numbered = vouchers.numbered(number).stream()
                .filter(voucher -> municipalityCode == null || municipalityCode.equals(voucher.municipalityCode()))
                .toList();
        List<Person> fitting = numbered.stream()
                .map(Voucher::personId)
                .distinct()
                .map(persons::get)
                .filter(person -> born(person, birthDate) || identitySeen && unproven(person))
                .filter(person -> caller.isAdministrator() || !person.protectedPerson())
                .toList();
        boolean others = numbered.stream().map(Voucher::personId).distinct().count() > 1;
        boolean codeNeeded =
                fitting.size() > 1 || others && fitting.stream().anyMatch(person -> !born(person, birthDate));
        return new Found(
                fitting,
                numbered.isEmpty() ? null : numbered.getFirst().id(),
                fitting.stream().noneMatch(person -> identitySeen && unproven(person)),
                codeNeeded);
    }

    private static boolean born(Person person, LocalDate birthDate) {
        return birthDate.equals(person.birthDate());
    }

    private static boolean unproven(Person person) {
        return person.birthDateKind() != BirthDateKind.REAL;
    }
}
