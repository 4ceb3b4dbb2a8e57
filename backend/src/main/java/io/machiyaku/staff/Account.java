package io.machiyaku.staff;

import io.machiyaku.platform.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A staff member's way in. The master account of a tenant is an administrator whom nobody can delete or demote. */
@Entity
public class Account extends TenantOwned {

    /** Who it is and what for. {@code venueIds} only counts for the venue roles. */
    public record Details(String loginId, String name, StaffRole role, Set<UUID> venueIds) {}

    private String loginId;
    private String name;

    @Enumerated(EnumType.STRING)
    private StaffRole role;

    private UUID[] venueIds = {};
    private boolean master;
    private boolean active = true;
    private String passwordHash;
    private boolean mustChangePassword;
    private int termsEdition;
    private Instant createdAt;

    @Version
    private long version;

    protected Account() {}

    private Account(UUID tenantId, Details details, boolean master, Instant now) {
        super(tenantId);
        this.loginId = details.loginId();
        this.name = details.name();
        this.role = details.role();
        this.venueIds = details.role().isAtVenues()
                ? details.venueIds().stream().sorted().toArray(UUID[]::new)
                : new UUID[0];
        this.master = master;
        this.createdAt = now;
    }

    static Account of(UUID tenantId, Details details, Instant now) {
        return new Account(tenantId, details, false, now);
    }

    static Account master(UUID tenantId, String loginId, String name, Instant now) {
        return new Account(tenantId, new Details(loginId, name, StaffRole.ADMINISTRATOR, Set.of()), true, now);
    }

    /** A password that someone else knows: it opens nothing but the page to choose an own one. */
    public void giveFirstPassword(String hash) {
        passwordHash = hash;
        mustChangePassword = true;
    }

    public void choosePassword(String hash) {
        passwordHash = hash;
        mustChangePassword = false;
    }

    public void acceptTerms(int edition) {
        termsEdition = Math.max(termsEdition, edition);
    }

    public Details details() {
        return new Details(loginId, name, role, venueIds());
    }

    public String loginId() {
        return loginId;
    }

    public String name() {
        return name;
    }

    public StaffRole role() {
        return role;
    }

    public Set<UUID> venueIds() {
        return Set.of(venueIds);
    }

    public boolean isMaster() {
        return master;
    }

    public boolean isActive() {
        return active;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    public int termsEdition() {
        return termsEdition;
    }

    public long version() {
        return version;
    }
}
