package io.machiyaku.signin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The refresh tokens of the tenant. */
@ApplicationScoped
class RefreshTokenRepository implements PanacheRepositoryBase<RefreshToken, UUID> {

    /** Locks the row: two tabs that refresh at once come one after the other. */
    Optional<RefreshToken> withHashForChange(String tokenHash) {
        return find("tokenHash", tokenHash)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    void endFamily(UUID familyId, Instant now) {
        update("endedAt = ?1 where familyId = ?2 and endedAt is null", now, familyId);
    }

    void endAllOf(UUID subjectId, Instant now) {
        update("endedAt = ?1 where subjectId = ?2 and endedAt is null", now, subjectId);
    }

    void endAllOfBut(UUID subjectId, UUID familyId, Instant now) {
        update("endedAt = ?1 where subjectId = ?2 and familyId <> ?3 and endedAt is null", now, subjectId, familyId);
    }

    long removeStartedBefore(Instant moment) {
        return delete("familyStartedAt < ?1", moment);
    }

    /** By session: from when on its thirty idle minutes count. Never shortens them, and never beyond the longest session. */
    void idleFrom(UUID tenantId, Map<UUID, Instant> lastActs) {
        getEntityManager()
                .createNativeQuery("""
                        update refresh_token t
                        set expires_at = least(act.at + cast(:idle as interval), t.family_started_at + cast(:longest as interval))
                        from unnest(cast(:sessions as uuid[]), cast(:moments as timestamptz[])) as act (session_id, at)
                        where t.tenant_id = cast(:tenant as uuid)
                          and t.family_id = act.session_id and t.replaced_at is null and t.ended_at is null
                          and t.expires_at < act.at + cast(:idle as interval)
                        """)
                .setParameter("tenant", tenantId.toString())
                .setParameter("idle", RefreshToken.IDLE.toSeconds() + " seconds")
                .setParameter("longest", RefreshToken.LONGEST.toSeconds() + " seconds")
                .setParameter("sessions", list(lastActs.keySet()))
                .setParameter("moments", list(lastActs.values()))
                .executeUpdate();
    }

    /** As PostgreSQL writes an array of plain words. */
    private static String list(Collection<?> plain) {
        return plain.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
