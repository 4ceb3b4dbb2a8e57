package io.machiyaku.resident;

import io.machiyaku.audit.OperationLog;
import io.machiyaku.audit.OperationLog.Entry;
import io.machiyaku.platform.Caller;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Refused;
import io.machiyaku.signin.GuessService;
import io.machiyaku.voucher.OpenedPersons;
import io.machiyaku.voucher.Person;
import io.machiyaku.voucher.PersonRepository;
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
    private final OpenedPersons opened;
    private final GuessService guesses;
    private final OperationLog log;
    private final Caller caller;
    private final CityTime time;

    PersonOpening(
            VoucherRepository vouchers,
            PersonRepository persons,
            OpenedPersons opened,
            GuessService guesses,
            OperationLog log,
            Caller caller,
            CityTime time) {
        this.vouchers = vouchers;
        this.persons = persons;
        this.opened = opened;
        this.guesses = guesses;
        this.log = log;
        this.caller = caller;
        this.time = time;
    }

    /** Needs a transaction. Where two people fit, the municipality code must tell; null: any. */
    Person open(String number, String municipalityCode, LocalDate birthDate) {
        guesses.checkBirthDate(number);
        List<Voucher> numbered = vouchers.numbered(number).stream()
                .filter(voucher -> municipalityCode == null || municipalityCode.equals(voucher.municipalityCode()))
                .toList();
        List<Person> fitting = numbered.stream()
                .map(Voucher::personId)
                .distinct()
                .map(persons::get)
                .filter(person -> birthDate.equals(person.birthDate()))
                .filter(person -> caller.isAdministrator() || !person.protectedPerson())
                .toList();
        if (fitting.isEmpty()) {
            remember(number, numbered);
            throw new Refused(ResidentRefusal.VOUCHER_OR_BIRTH_DATE_WRONG);
        }
        if (fitting.size() > 1) {
            throw new Refused(ResidentRefusal.MUNICIPALITY_CODE_NEEDED);
        }
        Person person = fitting.getFirst();
        opened.open(caller.id(), person.id(), time.instant().plus(OPEN_FOR));
        log.add(Entry.of("OPEN", "PERSON", person.id()));
        return person;
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
