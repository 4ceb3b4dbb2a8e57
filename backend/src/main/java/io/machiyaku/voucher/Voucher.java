package io.machiyaku.voucher;

import io.machiyaku.platform.MunicipalityCode;
import io.machiyaku.platform.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A vaccination voucher (接種券): the key under which a person signs in. Never removed, only marked as deleted. */
@Entity
public class Voucher extends TenantOwned {

    /** How it came to us: from the municipality's list, issued or listed as provisional, or by the person. */
    @Schema(name = "VoucherOrigin")
    public enum Origin {
        REGISTERED,
        PROVISIONAL,
        SELF_REGISTERED
    }

    /** Whether staff have seen the paper; theirs and the municipality's own need no second look. */
    @Schema(name = "VoucherVerification")
    public enum Verification {
        VERIFIED,
        UNVERIFIED
    }

    @Column(updatable = false)
    private UUID personId;

    private String municipalityCode;
    private String number;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Enumerated(EnumType.STRING)
    private Verification verification;

    private Instant verifiedAt;
    private UUID verifiedBy;
    private boolean siteAllowed = true;
    private Instant deletedAt;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private long version;

    protected Voucher() {}

    public Voucher(UUID tenantId, UUID personId, VoucherKey key, Origin origin, Instant now) {
        super(tenantId);
        this.personId = personId;
        this.municipalityCode = key.municipalityCode();
        this.number = key.number();
        this.origin = origin;
        this.verification = origin == Origin.SELF_REGISTERED ? Verification.UNVERIFIED : Verification.VERIFIED;
        this.createdAt = now;
    }

    /** From now on nobody finds it; what was done under it stays. */
    void delete(Instant now) {
        deletedAt = now;
    }

    public UUID personId() {
        return personId;
    }

    public String municipalityCode() {
        return municipalityCode;
    }

    public String number() {
        return number;
    }

    public Origin origin() {
        return origin;
    }

    public boolean provisional() {
        return MunicipalityCode.PROVISIONAL.equals(municipalityCode);
    }

    public Verification verification() {
        return verification;
    }

    void verify(UUID accountId, Instant now) {
        verification = Verification.VERIFIED;
        verifiedBy = accountId;
        verifiedAt = now;
    }

    public boolean siteAllowed() {
        return siteAllowed;
    }

    public long version() {
        return version;
    }
}
