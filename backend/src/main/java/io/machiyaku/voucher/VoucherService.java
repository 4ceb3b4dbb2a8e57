package io.machiyaku.voucher;

import io.machiyaku.audit.OperationLog;
import io.machiyaku.audit.OperationLog.Entry;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.Stale;
import io.machiyaku.platform.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Registers vouchers and changes what staff may change of them. */
@ApplicationScoped
public class VoucherService {

    private static final String ONCE = "voucher_number_once";

    /** What the operation log keeps. */
    record Facts(
            String municipalityCode,
            String number,
            LocalDate birthDate,
            BirthDateKind birthDateKind,
            boolean siteAllowed) {

        static Facts of(Voucher voucher, Person person) {
            return new Facts(
                    voucher.municipalityCode(),
                    voucher.number(),
                    person.birthDate(),
                    person.birthDateKind(),
                    voucher.siteAllowed());
        }
    }

    private final VoucherRepository vouchers;
    private final PersonRepository people;
    private final VoucherViews views;
    private final OperationLog log;
    private final TenantScope scope;
    private final CityTime time;

    VoucherService(
            VoucherRepository vouchers,
            PersonRepository people,
            VoucherViews views,
            OperationLog log,
            TenantScope scope,
            CityTime time) {
        this.vouchers = vouchers;
        this.people = people;
        this.views = views;
        this.log = log;
        this.scope = scope;
        this.time = time;
    }

    /** A new person with this voucher. The birth date on a provisional one comes from a roster: it may be a dummy. */
    @Transactional
    public VoucherView register(VoucherKey key, LocalDate birthDate) {
        BirthDates.check("birthDate", birthDate, time.today());
        if (vouchers.with(key).isPresent()) {
            throw new Refused(VoucherRefusal.VOUCHER_EXISTS);
        }
        UUID tenantId = scope.current();
        Instant now = time.instant();
        Person person = key.provisional()
                ? Person.withDummyBirthDate(tenantId, birthDate, now)
                : Person.born(tenantId, birthDate, now);
        Voucher.Origin origin = key.provisional() ? Voucher.Origin.PROVISIONAL : Voucher.Origin.REGISTERED;
        Voucher voucher = new Voucher(tenantId, person.id(), key, origin, now);
        people.persist(person);
        persist(voucher);
        log.add(Entry.made("VOUCHER", voucher.id(), Facts.of(voucher, person)));
        return views.of(voucher, person);
    }

    /**
     * Null leaves as it is. A new birth date ends all sessions, like closing the site, and resets the password, unless the
     * login was mailed: then a dummy stays one.
     */
    @Transactional
    public VoucherView edit(UUID id, boolean seesProtected, long version, LocalDate birthDate, Boolean siteAllowed) {
        Voucher voucher = vouchers.get(id, seesProtected);
        people.raise(voucher.personId());
        Person person = people.get(voucher.personId());
        Facts before = Facts.of(voucher, person);
        if (birthDate != null && !birthDate.equals(person.birthDate())) {
            BirthDates.check("birthDate", birthDate, time.today());
            person.correctBirthDate(birthDate, time.instant());
        }
        if (Boolean.FALSE.equals(siteAllowed) && voucher.siteAllowed()) {
            person.endSessions(time.instant());
        }
        vouchers.allowSite(voucher, version, siteAllowed == null ? voucher.siteAllowed() : siteAllowed);
        log.add(Entry.changed("VOUCHER", id, before, Facts.of(voucher, person)));
        return views.of(voucher, person);
    }

    /** The paper has been seen. Whoever saw it before is the one who is written down. */
    @Transactional
    public VoucherView verify(Voucher voucher, long version, UUID accountId) {
        Person person = people.get(voucher.personId());
        if (voucher.verification() == Voucher.Verification.VERIFIED) {
            return views.of(voucher, person);
        }
        if (voucher.version() != version) {
            throw new Stale();
        }
        voucher.verify(accountId, time.instant());
        vouchers.flush();
        log.add(Entry.of("VERIFY", "VOUCHER", voucher.id()));
        return views.of(voucher, person);
    }

    /**
     * Locks the holder, for whoever decides whether the voucher may go; {@code version}: that of the page on which it was
     * decided.
     */
    @Transactional
    public Voucher forDeletion(UUID id, long version) {
        Voucher voucher = vouchers.forDeletion(id);
        people.raise(voucher.personId());
        if (voucher.version() != version) {
            throw new Stale();
        }
        return voucher;
    }

    /** The number is free again, and whoever is signed in by it is signed out. */
    @Transactional
    public void delete(Voucher voucher, String reason) {
        Person person = people.get(voucher.personId());
        person.endSessions(time.instant());
        voucher.delete(time.instant());
        vouchers.flush();
        log.add(new Entry("DELETE", "VOUCHER", voucher.id(), Facts.of(voucher, person), null, reason));
    }

    private void persist(Voucher voucher) {
        try {
            vouchers.persistAndFlush(voucher);
        } catch (ConstraintViolationException taken) {
            if (taken.getConstraintName() != null && taken.getConstraintName().startsWith(ONCE)) {
                throw new Refused(VoucherRefusal.VOUCHER_EXISTS);
            }
            throw taken;
        }
    }
}
