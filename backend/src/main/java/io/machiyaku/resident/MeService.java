package io.machiyaku.resident;

import io.machiyaku.history.HistoryRepository;
import io.machiyaku.platform.PasswordHashing;
import io.machiyaku.platform.PasswordRules;
import io.machiyaku.platform.PasswordRules.PasswordRefusal;
import io.machiyaku.platform.Refused;
import io.machiyaku.voucher.Person;
import io.machiyaku.voucher.PersonDetails;
import io.machiyaku.voucher.PersonRepository;
import io.machiyaku.voucher.PersonService;
import io.machiyaku.voucher.Voucher;
import io.machiyaku.voucher.VoucherRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What residents do with their own details. A first password is hashed outside of transactions: hashing is slow on purpose. */
@ApplicationScoped
class MeService {

    private final PersonRepository people;
    private final VoucherRepository vouchers;
    private final HistoryRepository history;
    private final PersonService persons;
    private final PasswordHashing hashing;

    MeService(
            PersonRepository people,
            VoucherRepository vouchers,
            HistoryRepository history,
            PersonService persons,
            PasswordHashing hashing) {
        this.people = people;
        this.vouchers = vouchers;
        this.history = history;
        this.persons = persons;
        this.hashing = hashing;
    }

    /** What a first password of one's own is checked against. */
    private record Secrets(boolean hasOwnPassword, LocalDate birthDate, LocalDate mailedDate, List<String> numbers) {}

    @Transactional
    MeResource.Me me(UUID personId) {
        Person person = people.get(personId);
        var d = person.details();
        return new MeResource.Me(
                personId,
                person.registered(),
                person.birthDate(),
                person.birthDateKind(),
                persons.mayCorrectBirthDate(person),
                vouchers.ofPerson(personId).stream()
                        .map(ResidentLine.VoucherNumber::of)
                        .toList(),
                d.familyNameKana(),
                d.givenNameKana(),
                d.familyName(),
                d.givenName(),
                d.sex(),
                d.phone(),
                d.email(),
                Boolean.TRUE.equals(d.mailOptIn()),
                person.hasOwnPassword(),
                person.care().needs(),
                history.ofPerson(personId),
                person.version());
    }

    MeResource.Me register(UUID personId, long version, PersonDetails details, boolean dateConfirmed, String password) {
        String hash = null;
        if (password != null && !password.isEmpty()) {
            Secrets secrets = secrets(personId);
            if (secrets.hasOwnPassword()) {
                throw new Refused(PasswordRefusal.PASSWORD_WRONG);
            }
            PasswordRules.ofResident(
                    "password",
                    password,
                    secrets.numbers(),
                    secrets.birthDate(),
                    secrets.mailedDate(),
                    details.birthDate());
            hash = hashing.hash(password);
        }
        String newHash = hash;
        return QuarkusTransaction.requiringNew().call(() -> {
            persons.register(personId, version, details, dateConfirmed, newHash);
            return me(personId);
        });
    }

    private Secrets secrets(UUID personId) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Person person = people.get(personId);
            return new Secrets(
                    person.hasOwnPassword(),
                    person.birthDate(),
                    person.firstPasswordDate(),
                    vouchers.ofPerson(personId).stream().map(Voucher::number).toList());
        });
    }
}
