package io.machiyaku.staff;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.DespiteHurdles;
import io.machiyaku.platform.Role;
import io.machiyaku.tenant.CurrentSettings;
import io.machiyaku.tenant.Plan;
import io.machiyaku.tenant.TenantSettings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Who the signed-in staff member is, and for which tenant. */
@Path("/api/admin/me")
@RolesAllowed({Role.ADMINISTRATOR, Role.CALL_CENTRE, Role.VENUE_MANAGER, Role.VENUE_STAFF})
class AccountMeResource {

    /** The special override mode that the account is in, and why. */
    record Override(@NotNull Instant until, @NotNull String reason) {

        static Override of(OverrideGrant grant) {
            return new Override(grant.until(), grant.reason());
        }
    }

    record StaffMe(
            @NotNull UUID accountId,
            @NotNull String loginId,
            @NotNull String name,
            @NotNull StaffRole role,
            @NotNull boolean master,
            @NotNull Set<UUID> venueIds,
            @NotNull String tenantCode,
            @NotNull String tenantName,
            @NotNull String siteName,
            @NotNull String slug,
            @NotNull Plan plan,
            @NotNull boolean demo,
            Override override,
            String contactPhone,
            @NotNull boolean simultaneousBooking) {

        static StaffMe of(Account account, TenantSettings tenant, Override override) {
            return new StaffMe(
                    account.id(),
                    account.loginId(),
                    account.name(),
                    account.role(),
                    account.isMaster(),
                    account.venueIds(),
                    tenant.code(),
                    tenant.name(),
                    tenant.siteName(),
                    tenant.slug(),
                    tenant.plan(),
                    tenant.demo(),
                    override,
                    tenant.contactPhone(),
                    tenant.simultaneousBooking());
        }
    }

    private final AccountRepository accounts;
    private final OverrideGrants grants;
    private final CurrentSettings settings;
    private final Caller caller;

    AccountMeResource(AccountRepository accounts, OverrideGrants grants, CurrentSettings settings, Caller caller) {
        this.accounts = accounts;
        this.grants = grants;
        this.settings = settings;
        this.caller = caller;
    }

    @GET
    @DespiteHurdles
    @Transactional
    public StaffMe me() {
        Account account = accounts.get(caller.id());
        return StaffMe.of(
                account,
                settings.get(),
                grants.active(account.id()).map(Override::of).orElse(null));
    }
}
