package io.machiyaku.signin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

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
}
