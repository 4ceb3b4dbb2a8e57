package io.machiyaku.voucher;

import io.machiyaku.platform.Page;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.Search;
import io.machiyaku.platform.Stale;
import io.machiyaku.platform.Unknown;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The vouchers of the tenant; deleted ones are not found. */
@ApplicationScoped
public class VoucherRepository implements PanacheRepositoryBase<Voucher, UUID> {

    private static final String SHOWN = "not exists (from Person p where p.id = personId and p.protectedPerson = true)";

    /** Search by the beginning of code and number, or by both as printed; protected persons only for whoever may see them. */
    public record Question(String municipalityCode, String number, boolean seesProtected) {}

    public Page<Voucher> matching(Question question, Page.Ask ask) {
        var search = new Search("deletedAt is null");
        PrintedNumber printed = PrintedNumber.asFarAsTyped(null, question.number());
        search.startsWith("municipalityCode", PrintedNumber.digits(question.municipalityCode()));
        search.equal("municipalityCode", printed.municipalityCode());
        search.startsWith("number", printed.number());
        if (!question.seesProtected()) {
            search.also(SHOWN);
        }
        return search.page(this, "number, municipalityCode, id", ask);
    }

    public Voucher get(UUID id) {
        return get(id, true);
    }

    public Voucher get(UUID id, boolean seesProtected) {
        return find("id = ?1 and deletedAt is null" + (seesProtected ? "" : " and " + SHOWN), id)
                .firstResultOptional()
                .orElseThrow(() -> new Unknown("voucher"));
    }

    /** For an act that somebody may have done before: then it says so. */
    Voucher forDeletion(UUID id) {
        if (count("id = ?1 and deletedAt is not null", id) > 0) {
            throw new Refused(VoucherRefusal.VOUCHER_DELETED);
        }
        return get(id);
    }

    /** Closes or opens web, LINE and phone to its holder, and raises the version also where nothing changes. */
    void allowSite(Voucher voucher, long version, boolean allowed) {
        var entities = getEntityManager();
        entities.flush();
        int changed = entities.createQuery(
                        "update versioned Voucher set siteAllowed = :allowed where id = :id and version = :version")
                .setParameter("allowed", allowed)
                .setParameter("id", voucher.id())
                .setParameter("version", version)
                .executeUpdate();
        if (changed == 0) {
            throw new Stale();
        }
        entities.refresh(voucher);
    }

    public Optional<Voucher> with(VoucherKey key) {
        return find("number = ?1 and municipalityCode = ?2 and deletedAt is null", key.number(), key.municipalityCode())
                .firstResultOptional();
    }

    /** The same number may have been given by several municipalities. */
    public List<Voucher> numbered(String number) {
        return list("number = ?1 and deletedAt is null order by municipalityCode", number);
    }

    public List<Voucher> ofPerson(UUID personId) {
        return ofPersons(List.of(personId));
    }

    public List<Voucher> ofPersons(Collection<UUID> personIds) {
        return personIds.isEmpty()
                ? List.of()
                : list("personId in ?1 and deletedAt is null order by municipalityCode, number", personIds);
    }
}
