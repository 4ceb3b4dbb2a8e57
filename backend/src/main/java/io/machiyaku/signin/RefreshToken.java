package io.machiyaku.signin;

import io.machiyaku.platform.Ids;
import io.machiyaku.platform.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One link of a session's chain: good once, then replaced by the next. A session ends 30 minutes after its last act and after
 * 12 hours at the latest. Only a hash of the token is kept.
 */
@Entity
class RefreshToken extends TenantOwned {

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration GRACE = Duration.ofSeconds(60);

    enum Audience {
        STAFF,
        RESIDENT
    }

    /** Whose session it is: an account, or a person with the voucher of the sign-in. */
    record Holder(Audience audience, UUID subjectId, UUID voucherId) {

        static Holder staff(UUID accountId) {
            return new Holder(Audience.STAFF, accountId, null);
        }

        static Holder resident(UUID personId, UUID voucherId) {
            return new Holder(Audience.RESIDENT, personId, voucherId);
        }
    }

    private UUID familyId;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private UUID subjectId;
    private UUID voucherId;
    private String tokenHash;
    private Instant familyStartedAt;
    private Instant issuedAt;
    private Instant expiresAt;
    private Instant replacedAt;
    private Instant endedAt;

    protected RefreshToken() {}

    private RefreshToken(UUID tenantId, Holder holder, String tokenHash, Instant now) {
        super(tenantId);
        this.audience = holder.audience();
        this.subjectId = holder.subjectId();
        this.voucherId = holder.voucherId();
        this.tokenHash = tokenHash;
        this.issuedAt = now;
    }

    /** The first of a session. */
    static RefreshToken first(UUID tenantId, Holder holder, String tokenHash, Instant now) {
        var token = new RefreshToken(tenantId, holder, tokenHash, now);
        token.familyId = Ids.next();
        token.familyStartedAt = now;
        token.expiresAt = now.plus(IDLE);
        return token;
    }

    /** Takes this one out of use and gives the next. */
    RefreshToken replaceBy(String nextHash, Instant now) {
        replacedAt = now;
        var next = new RefreshToken(tenantId(), holder(), nextHash, now);
        next.familyId = familyId;
        next.familyStartedAt = familyStartedAt;
        Instant end = familyStartedAt.plus(LONGEST);
        next.expiresAt = now.plus(IDLE).isBefore(end) ? now.plus(IDLE) : end;
        return next;
    }

    /** {@code lastAct}: perhaps later than what has been written. */
    boolean isOver(Instant now, Instant lastAct) {
        boolean inTime = now.isBefore(expiresAt)
                || now.isBefore(lastAct.plus(IDLE)) && now.isBefore(familyStartedAt.plus(LONGEST));
        return endedAt != null || !inTime && replacedAt == null;
    }

    boolean isReplaced() {
        return replacedAt != null;
    }

    /** Two tabs, or an answer lost on its way: for a minute the old token still yields the same next one. */
    boolean isWithinGrace(Instant now) {
        return !now.isAfter(replacedAt.plus(GRACE));
    }

    Holder holder() {
        return new Holder(audience, subjectId, voucherId);
    }

    UUID familyId() {
        return familyId;
    }

    Instant familyStartedAt() {
        return familyStartedAt;
    }
}
