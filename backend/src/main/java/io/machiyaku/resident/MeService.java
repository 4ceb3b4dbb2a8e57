package io.machiyaku.resident;

import io.machiyaku.history.HistoryRepository;
import io.machiyaku.platform.FirstPasswords;
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
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** What residents do with their own details. Passwords are hashed outside of transactions: hashing is slow on purpose. */
@ApplicationScoped
class MeService {

    private final PersonRepository people;
    private final VoucherRepository vouchers;
    private final HistoryRepository history;
    private final PersonService persons;
    private final PasswordHashing hashing;
    private final FirstPasswords firstPasswords;

    MeService(
            PersonRepository people,
            VoucherRepository vouchers,
            HistoryRepository history,
            PersonService persons,
            PasswordHashing hashing,
            FirstPasswords firstPasswords) {
        this.people = people;
        this.vouchers = vouchers;
        this.history = history;
        this.persons = persons;
        this.hashing = hashing;
        this.firstPasswords = firstPasswords;
    }

    /** What a password is checked against. */
    private record Secrets(String hash, String firstMac, LocalDate birthDate, List<String> numbers) {

        String[] numbersToAvoid() {
            return numbers.toArray(String[]::new);
        }
    }

    @Transactional
    MeResource.Me me(UUID personId) {
        Person person = people.get(personId);
        var d = person.details();
        return new MeResource.Me(
                personId,
                person.registered(),
                person.birthDate(),
                person.birthDateKind(),
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

    MeResource.Me register(UUID personId, long version, PersonDetails details, String password) {
        String hash = null;
        if (password != null && !password.isEmpty()) {
            Secrets secrets = secrets(personId);
            PasswordRules.check("password", password, secrets.birthDate(), secrets.numbersToAvoid());
            hash = hashing.hash(password);
        }
        String newHash = hash;
        return QuarkusTransaction.requiringNew().call(() -> {
            persons.register(personId, version, details, newHash);
            return me(personId);
        });
    }

    void changePassword(UUID personId, String current, String wanted) {
        Secrets secrets = secrets(personId);
        if (!matches(personId, current, secrets)) {
            throw new Refused(PasswordRefusal.PASSWORD_WRONG);
        }
        PasswordRules.check("newPassword", wanted, secrets.birthDate(), secrets.numbersToAvoid());
        String hash = hashing.hash(wanted);
        QuarkusTransaction.requiringNew().run(() -> people.get(personId).choosePassword(hash));
    }

    private Secrets secrets(UUID personId) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Person person = people.get(personId);
            return new Secrets(
                    person.passwordHash(),
                    person.firstPasswordMac(),
                    person.birthDate(),
                    vouchers.ofPerson(personId).stream().map(Voucher::number).toList());
        });
    }

    private boolean matches(UUID personId, String current, Secrets secrets) {
        if (secrets.hash() != null) {
            return hashing.matches(current, secrets.hash());
        }
        if (secrets.firstMac() != null) {
            return firstPasswords.matches(personId, current, secrets.firstMac());
        }
        String digits = Normalizer.normalize(current, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
        return secrets.birthDate() != null
                && digits.equals(DateTimeFormatter.BASIC_ISO_DATE.format(secrets.birthDate()));
    }
}
