package io.machiyaku.venue;

import io.machiyaku.platform.Page;
import io.machiyaku.platform.Search;
import io.machiyaku.platform.Typed;
import io.machiyaku.platform.Unknown;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The venues of the tenant. */
@ApplicationScoped
public class VenueRepository implements PanacheRepositoryBase<Venue, UUID> {

    private static final int MOST = 1_000;

    /** What staff may search by; null asks nothing. {@code within} limits venue roles to their own. */
    public record Question(String number, String name, Venue.Kind kind, Boolean published, Set<UUID> within) {}

    public Page<Venue> matching(Question question, Page.Ask ask) {
        var search = new Search("1 = 1");
        search.startsWith("number", Typed.code(question.number()));
        search.contains("name", question.name());
        search.equal("kind", question.kind());
        search.equal("published", question.published());
        search.within("id", question.within());
        return search.page(this, "number, id", ask);
    }

    public Venue get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Unknown("venue"));
    }

    /** Unknown unless it is one of these; {@code within} null: any. */
    public Venue get(UUID id, Set<UUID> within) {
        if (within != null && !within.contains(id)) {
            throw new Unknown("venue");
        }
        return get(id);
    }

    /** The first thousand in order, as {@link #inOrder}: lists of venues are sent whole. */
    public List<Venue> published() {
        return find("published = true order by number").page(0, MOST).list();
    }

    public List<Venue> inOrder() {
        return find("order by number").page(0, MOST).list();
    }

    boolean numberTaken(String number, UUID exceptId) {
        return count("number = ?1 and id <> ?2", number, exceptId) > 0;
    }

    /** Slots of these vaccines at a venue that are not over, the bookings in them and the vaccines' names. */
    record Coming(long slots, long bookings, String vaccines) {}

    Coming coming(UUID venueId, Set<UUID> vaccineIds, LocalDateTime now) {
        Object[] row = (Object[]) getEntityManager()
                .createNativeQuery("""
                        select count(*), coalesce(sum(s.reserved), 0), coalesce(string_agg(distinct v.name, '・'), '')
                        from slot s join vaccine v on v.tenant_id = s.tenant_id and v.id = s.vaccine_id
                        where s.venue_id = :venue and s.vaccine_id in (:vaccines) and s.ends_at > :now""")
                .setParameter("venue", venueId)
                .setParameter("vaccines", vaccineIds)
                .setParameter("now", now)
                .getSingleResult();
        return new Coming(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (String) row[2]);
    }

    long knownVaccines(Set<UUID> vaccineIds) {
        return getEntityManager()
                                .createNativeQuery("select count(*) from vaccine where id in (:ids)", Long.class)
                                .setParameter("ids", vaccineIds)
                                .getSingleResult()
                        instanceof Long known
                ? known
                : 0;
    }
}
