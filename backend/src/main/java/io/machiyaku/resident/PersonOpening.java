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
import java.time.LocalDate;
import java.util.List;

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
     * Needs a transaction. Where two people fit, the municipality code must tell; null: any. {@code identitySeen}: the
     * date was read from an identity document; of somebody whose date is not known it becomes the real one.
     */
    Person open(String number, String municipalityCode, LocalDate birthDate, boolean identitySeen) {
        guesses.checkBirthDate(number);
        List<Voucher> numbered = vouchers.numbered(number).stream()
                .filter(voucher -> municipalityCode == null || municipalityCode.equals(voucher.municipalityCode()))
                .toList();
        List<Person> fitting = numbered.stream()
                .map(Voucher::personId)
                .distinct()
                .map(persons::get)
                .filter(person -> birthDate.equals(person.birthDate()) || identitySeen && unproven(person))
                .filter(person -> caller.isAdministrator() || !person.protectedPerson())
                .toList();
        if (fitting.isEmpty()) {
            remember(number, numbered);
            throw new Refused(ResidentRefusal.VOUCHER_OR_BIRTH_DATE_WRONG);
        }
        boolean others = numbered.stream().map(Voucher::personId).distinct().count() > 1;
        if (fitting.size() > 1 || others && !birthDate.equals(fitting.getFirst().birthDate())) {
            throw new Refused(ResidentRefusal.MUNICIPALITY_CODE_NEEDED);
        }
        Person person = fitting.getFirst();
        opened.open(caller.id(), person.id(), time.instant().plus(OPEN_FOR));
        log.add(Entry.of("OPEN", "PERSON", person.id()));
        if (identitySeen && unproven(person)) {
            service.proveBirthDate(person.id(), birthDate);
        }
        return person;
    }

    private static boolean unproven(Person person) {
        return person.birthDateKind() != BirthDateKind.REAL;
    }

    /** In a transaction of its own: the refusal takes back everything else. */
    private void remember(String number, List<Voucher> numbered) {
        var voucherId = numbered.isEmpty() ? null : numbered.getFirst().id();
        QuarkusTransaction.requiringNew().run(() -> {
            guesses.wrongBirthDate(number);
            log.add(Entry.of("OPEN_FAILED", "VOUCHER", voucherId));
        });
    }
}
