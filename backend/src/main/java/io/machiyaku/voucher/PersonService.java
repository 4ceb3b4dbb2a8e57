package io.machiyaku.voucher;

import io.machiyaku.audit.OperationLog;
import io.machiyaku.audit.OperationLog.Entry;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.PasswordRules.PasswordRefusal;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.Stale;
import io.machiyaku.tenant.Asked;
import io.machiyaku.tenant.CurrentSettings;
import io.machiyaku.tenant.TenantSettings.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Takes over what people and staff enter about a person. */
@ApplicationScoped
public class PersonService {

    /** What the operation log keeps. */
    record Facts(PersonDetails details, Care care) {

        static Facts of(Person person) {
            return new Facts(person.details(), person.care());
        }
    }

    private final PersonRepository people;
    private final CurrentSettings settings;
    private final OperationLog log;
    private final CareRights rights;
    private final ToldBirthDate birthDates;
    private final CityTime time;
    private final Event<OwnPasswordChosen> chosen;

    PersonService(
            PersonRepository people,
            CurrentSettings settings,
            OperationLog log,
            CareRights rights,
            ToldBirthDate birthDates,
            CityTime time,
            Event<OwnPasswordChosen> chosen) {
        this.people = people;
        this.settings = settings;
        this.log = log;
        this.rights = rights;
        this.birthDates = birthDates;
        this.time = time;
        this.chosen = chosen;
    }

    /**
     * A resident's own details, under the site's settings. The first time a password of one's own ({@code passwordHash},
     * null: none was given) and, where it is not known, the real birth date are needed. Hidden fields stay as they are.
     * It never replaces a password: that takes the current one. {@code dateConfirmed}: see {@link ToldBirthDate}.
     */
    @Transactional
    public Person register(
            UUID personId, long version, PersonDetails typed, boolean dateConfirmed, String passwordHash) {
        Person person = forChange(personId, version);
        if (passwordHash != null && person.hasOwnPassword()) {
            throw new Refused(PasswordRefusal.PASSWORD_WRONG);
        }
        Fields fields = settings.get().fields();
        DetailsCheck check = new DetailsCheck();
        PersonDetails details = check.tidy(shown(typed, person.details(), fields));
        requireAsked(check, details, fields);
        if (!person.registered() && !person.hasOwnPassword()) {
            check.require("password", passwordHash);
        }
        birthDates.declare(check, person, details.birthDate(), dateConfirmed);
        check.orThrow();
        person.describe(details);
        person.register(time.instant());
        if (passwordHash != null) {
            choose(person, passwordHash);
        }
        people.flush();
        return person;
    }

    /** A resident's new password, the current one having been told. */
    @Transactional
    public void choosePassword(UUID personId, String passwordHash) {
        choose(people.get(personId), passwordHash);
    }

    /**
     * What staff enter: every field may be filled in or left empty. Once all that the site asks for is there, the person
     * counts as registered. {@code care} null leaves that part as it is. A real birth date told for the first time opens
     * the sign-in from now on: whoever came in with another is signed out.
     */
    @Transactional
    public Person edit(UUID personId, long version, PersonDetails typed, boolean dateConfirmed, Care care) {
        Person person = forChange(personId, version);
        Facts before = Facts.of(person);
        DetailsCheck check = new DetailsCheck();
        PersonDetails details = check.tidy(typed);
        birthDates.tell(check, person, details.birthDate(), dateConfirmed);
        check.orThrow();
        person.describe(details);
        if (care != null) {
            person.note(rights.permitted(person.care(), care));
        }
        if (complete(details, settings.get().fields())) {
            person.register(time.instant());
        }
        people.flush();
        log.add(Entry.changed("PERSON", personId, before, Facts.of(person)));
        return person;
    }

    /** Read from an identity document at the desk, for somebody whose date is not known: it counts from now on. */
    @Transactional
    public void proveBirthDate(UUID personId, LocalDate read) {
        people.raise(personId);
        Person person = people.get(personId);
        if (person.birthDateKind() != BirthDateKind.REAL) {
            birthDates.prove(person, read);
            people.flush();
        }
    }

    /** Whether the person may still put right the birth date that the person told. */
    @Transactional
    public boolean mayCorrectBirthDate(Person person) {
        return birthDates.correctable(person);
    }

    private void choose(Person person, String passwordHash) {
        person.choosePassword(passwordHash);
        chosen.fire(new OwnPasswordChosen(person.id()));
    }

    private Person forChange(UUID personId, long version) {
        people.raise(personId);
        Person person = people.get(personId);
        if (person.version() != version) {
            throw new Stale();
        }
        return person;
    }

    private static void requireAsked(DetailsCheck check, PersonDetails details, Fields fields) {
        if (fields.nameKana() == Asked.REQUIRED) {
            check.require("familyNameKana", details.familyNameKana());
            check.require("givenNameKana", details.givenNameKana());
        }
        if (fields.name() == Asked.REQUIRED) {
            check.require("familyName", details.familyName());
            check.require("givenName", details.givenName());
        }
        if (fields.sex() == Asked.REQUIRED) {
            check.require("sex", details.sex());
        }
        if (fields.phone() == Asked.REQUIRED) {
            check.require("phone", details.phone());
        }
        if (fields.email() == Asked.REQUIRED) {
            check.require("email", details.email());
        }
    }

    private static boolean complete(PersonDetails details, Fields fields) {
        DetailsCheck check = new DetailsCheck();
        requireAsked(check, details, fields);
        return check.foundNothing();
    }

    /** What the site does not show is taken from what is already kept. */
    private static PersonDetails shown(PersonDetails typed, PersonDetails kept, Fields fields) {
        PersonDetails kana = fields.nameKana() == Asked.HIDDEN ? kept : typed;
        PersonDetails name = fields.name() == Asked.HIDDEN ? kept : typed;
        return new PersonDetails(
                kana.familyNameKana(),
                kana.givenNameKana(),
                name.familyName(),
                name.givenName(),
                fields.sex() == Asked.HIDDEN ? kept.sex() : typed.sex(),
                fields.phone() == Asked.HIDDEN ? kept.phone() : typed.phone(),
                fields.email() == Asked.HIDDEN ? kept.email() : typed.email(),
                typed.mailOptIn() == null ? kept.mailOptIn() : typed.mailOptIn(),
                typed.birthDate());
    }
}
