package io.machiyaku.venue;

import io.machiyaku.platform.Page;
import io.machiyaku.platform.Search;
import io.machiyaku.platform.Typed;
import io.machiyaku.platform.Unknown;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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
