package io.machiyaku.voucher;

import io.machiyaku.platform.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Someone who may be vaccinated (被接種者). Details, password, bookings and history belong to the person, whatever becomes
 * of the vouchers. Without an own password the first one counts: what was issued, or else the birth date and the one mailed.
 */
@Entity
public class Person extends TenantOwned {

    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private BirthDateKind birthDateKind;

    private String familyNameKana;
    private String givenNameKana;
    private String familyName;
    private String givenName;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    private String phone;
    private String email;
    private boolean mailOptIn;
    private String needs;
    private String guardianName;
    private String language = "ja";
    private LocalDate deceasedOn;
    private LocalDate movedOutOn;
    private boolean protectedPerson;
    private Instant registeredAt;
    private String passwordHash;
    private String firstPasswordMac;
    private LocalDate firstPasswordDate;
    private boolean birthDateDeclared;
    private Instant sessionsFrom = Instant.EPOCH;
    private int termsEdition;

    /** Raised by the database only, see {@link PersonRepository#raise}; an entity would write a stale count back. */
    @Column(insertable = false, updatable = false)
    private long bookingVersion;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private long version;

    protected Person() {}

    private Person(UUID tenantId, LocalDate birthDate, BirthDateKind kind, Instant now) {
        super(tenantId);
        this.birthDate = birthDate;
        birthDateKind = kind;
        createdAt = now;
    }

    public static Person born(UUID tenantId, LocalDate birthDate, Instant now) {
        return new Person(tenantId, birthDate, BirthDateKind.REAL, now);
    }

    /** From a roster that does not tell real birth dates. */
    public static Person withDummyBirthDate(UUID tenantId, LocalDate dummy, Instant now) {
        return new Person(tenantId, dummy, BirthDateKind.DUMMY, now);
    }

    /** Whoever will use an issued provisional voucher; a first password must be given. */
    public static Person unknown(UUID tenantId, Instant now) {
        return new Person(tenantId, null, BirthDateKind.UNKNOWN, now);
    }

    /** Takes over details that have been checked; the birth date has verbs of its own. */
    void describe(PersonDetails details) {
        familyNameKana = details.familyNameKana();
        givenNameKana = details.givenNameKana();
        familyName = details.familyName();
        givenName = details.givenName();
        sex = details.sex();
        phone = details.phone();
        email = details.email();
        mailOptIn = email != null && Boolean.TRUE.equals(details.mailOptIn());
    }

    void note(Care care) {
        needs = care.needs();
        guardianName = care.guardianName();
        language = care.language() == null ? language : care.language();
        deceasedOn = care.deceasedOn();
        movedOutOn = care.movedOutOn();
        protectedPerson = care.protectedPerson() == null ? protectedPerson : care.protectedPerson();
    }

    /** The details asked for are there. */
    void register(Instant now) {
        registeredAt = registeredAt == null ? now : registeredAt;
    }

    /** The person tells the real birth date, and may put it right until the first check-in. */
    void declareBirthDate(LocalDate real) {
        learnBirthDate(real);
        birthDateDeclared = true;
    }

    /** Staff know the real birth date, or have seen it on an identity document; whoever is signed in is signed out. */
    void tellBirthDate(LocalDate real, Instant now) {
        learnBirthDate(real);
        birthDateDeclared = false;
        endSessions(now);
    }

    /**
     * Staff correct it, and whoever is signed in is signed out. A roster's dummy stays one, and what was mailed goes on
     * opening the sign-in; to everybody else the new date is the password again.
     */
    void correctBirthDate(LocalDate corrected, Instant now) {
        if (hasMailedLogin()) {
            keepMailedDate();
            birthDateKind = birthDateKind == BirthDateKind.DUMMY ? BirthDateKind.DUMMY : BirthDateKind.REAL;
        } else {
            forgetPassword(now);
        }
        birthDate = corrected;
        birthDateDeclared = false;
        endSessions(now);
    }

    private void learnBirthDate(LocalDate real) {
        keepMailedDate();
        birthDate = real;
        birthDateKind = BirthDateKind.REAL;
    }

    private void keepMailedDate() {
        if (birthDateKind == BirthDateKind.DUMMY && firstPasswordDate == null) {
            firstPasswordDate = birthDate;
        }
    }

    /** A date that was mailed and opened the sign-in besides the birth date; null: none was. */
    public LocalDate firstPasswordDate() {
        return firstPasswordDate;
    }

    /** Whether this is the date of a roster's notice. */
    boolean mailedDate(LocalDate date) {
        return date.equals(firstPasswordDate) || birthDateKind == BirthDateKind.DUMMY && date.equals(birthDate);
    }

    /** Whether the login was told in a notice: a number that was issued, or one from a roster with a dummy date. */
    private boolean hasMailedLogin() {
        return birthDateKind != BirthDateKind.REAL || firstPasswordMac != null || firstPasswordDate != null;
    }

    /** Back to the first password: what was issued, or else the birth date. */
    void forgetPassword(Instant now) {
        passwordHash = null;
        endSessions(now);
    }

    public void issueFirstPassword(String mac) {
        passwordHash = null;
        firstPasswordMac = mac;
    }

    public void choosePassword(String hash) {
        passwordHash = hash;
    }

    public void endSessions(Instant now) {
        sessionsFrom = now;
    }

    public void acceptTerms(int edition) {
        termsEdition = edition;
    }

    public PersonDetails details() {
        return new PersonDetails(
                familyNameKana, givenNameKana, familyName, givenName, sex, phone, email, mailOptIn, birthDate);
    }

    public Care care() {
        return new Care(needs, guardianName, language, deceasedOn, movedOutOn, protectedPerson);
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public BirthDateKind birthDateKind() {
        return birthDateKind;
    }

    /** Whether the person told it, and nobody has seen it on a document. */
    public boolean birthDateDeclared() {
        return birthDateDeclared;
    }

    public boolean registered() {
        return registeredAt != null;
    }

    public boolean hasOwnPassword() {
        return passwordHash != null;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public String firstPasswordMac() {
        return firstPasswordMac;
    }

    /** Sessions begun before have ended. */
    public Instant sessionsFrom() {
        return sessionsFrom;
    }

    public int termsEdition() {
        return termsEdition;
    }

    public boolean protectedPerson() {
        return protectedPerson;
    }

    public long bookingVersion() {
        return bookingVersion;
    }

    public long version() {
        return version;
    }
}
