package io.machiyaku.staff;

import io.machiyaku.platform.FirstPasswords;
import io.machiyaku.platform.Ids;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.platform.Unknown;
import io.machiyaku.tenant.TenantDirectory;
import io.machiyaku.tenant.TenantOrder;
import io.machiyaku.tenant.TenantService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What the platform's operator does, by command line or HTTP: opens a tenant with its master account, suspends and
 * resumes one, and gives out a new first password for a master account. A password is told once and never again.
 */
@ApplicationScoped
public class Operator {

    public static final String MASTER_LOGIN_ID = "master";

    /** A new tenant and how its master account signs in for the first time. */
    public record Opened(UUID tenantId, String tenantCode, String slug, String masterLoginId, String oneTimePassword) {}

    private final TenantService tenants;
    private final TenantDirectory directory;
    private final AccountService accounts;
    private final FirstPasswords passwords;
    private final TenantScope scope;

    Operator(
            TenantService tenants,
            TenantDirectory directory,
            AccountService accounts,
            FirstPasswords passwords,
            TenantScope scope) {
        this.tenants = tenants;
        this.directory = directory;
        this.accounts = accounts;
        this.passwords = passwords;
        this.scope = scope;
    }

    public Opened open(TenantOrder order) {
        var first = passwords.makeHashed();
        return as(Ids.next(), () -> {
            TenantDirectory.Line line = tenants.create(order);
            Account master = accounts.openMaster(MASTER_LOGIN_ID, first.hash());
            return new Opened(line.tenantId(), line.code(), line.slug(), master.loginId(), first.password());
        });
    }

    /** A tenant whose master account already has this password of its own: demonstrations. */
    public TenantDirectory.Line openWithPassword(TenantOrder order, String passwordHash) {
        return as(Ids.next(), () -> {
            TenantDirectory.Line line = tenants.create(order);
            Account master = accounts.openMaster(MASTER_LOGIN_ID, passwordHash);
            accounts.choosePassword(master.id(), passwordHash);
            return line;
        });
    }

    public void suspend(String tenantCode) {
        as(known(tenantCode), () -> {
            tenants.suspend();
            return null;
        });
    }

    public void resume(String tenantCode) {
        as(known(tenantCode), () -> {
            tenants.resume();
            return null;
        });
    }

    /** The master account's new first password. */
    public String resetMaster(String tenantCode) {
        var first = passwords.makeHashed();
        as(known(tenantCode), () -> accounts.resetMaster(first.hash()));
        return first.password();
    }

    private UUID known(String tenantCode) {
        return directory
                .withCode(tenantCode)
                .orElseThrow(() -> new Unknown("tenant"))
                .tenantId();
    }

    private <T> T as(UUID tenantId, Supplier<T> work) {
        T result = scope.in(tenantId, () -> QuarkusTransaction.requiringNew().call(work::get));
        directory.forget();
        return result;
    }
}
