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
 * of the vouchers. Without an own password the first one counts: what was issued, or else the birth date.
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

    /** The real birth date becomes known for the first time. */
    void tellBirthDate(LocalDate real) {
        birthDate = real;
        birthDateKind = BirthDateKind.REAL;
    }

    /** Staff correct it: the new date is the password again, and whoever is signed in is signed out. */
    void correctBirthDate(LocalDate real, Instant now) {
        tellBirthDate(real);
        firstPasswordMac = null;
        forgetPassword(now);
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
