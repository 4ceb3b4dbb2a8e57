package io.machiyaku.signin;

import io.machiyaku.voucher.PersonRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The people who may sign in: their voucher stands, its use of the site is not forbidden, they have not died. One narrow
 * read, because in the opening hour signing in is what most people do.
 */
@ApplicationScoped
class Residents {

    private static final String SELECT = """
            select v.id, p.id, p.birthDate, p.passwordHash, p.firstPasswordMac, p.firstPasswordDate,
                   case when p.registeredAt is null then false else true end, p.termsEdition, p.sessionsFrom,
                   p.phone, p.familyNameKana, p.givenNameKana
            from Voucher v join Person p on p.tenantId = v.tenantId and p.id = v.personId
            where v.deletedAt is null and v.siteAllowed = true and p.deceasedOn is null
            """;
    private static final String ORDER = " order by v.createdAt, v.id";

    private final EntityManager database;
    private final PersonRepository people;

    Residents(EntityManager database, PersonRepository people) {
        this.database = database;
        this.people = people;
    }

    /** Everybody whose voucher has this number, under whatever municipality code. */
    List<Resident> withNumber(String number) {
        return database.createQuery(SELECT + " and v.number = :number" + ORDER, Resident.class)
                .setParameter("number", number)
                .getResultList();
    }

    List<Resident> withNumber(String number, String municipalityCode) {
        return database.createQuery(
                        SELECT + " and v.number = :number and v.municipalityCode = :code" + ORDER, Resident.class)
                .setParameter("number", number)
                .setParameter("code", municipalityCode)
                .getResultList();
    }

    Optional<Resident> withVoucher(UUID voucherId) {
        return database.createQuery(SELECT + " and v.id = :voucher", Resident.class)
                .setParameter("voucher", voucherId)
                .getResultStream()
                .findFirst();
    }

    void acceptTerms(UUID personId, int edition) {
        people.get(personId).acceptTerms(edition);
    }
}
