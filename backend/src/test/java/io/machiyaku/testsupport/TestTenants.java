package io.machiyaku.testsupport;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.machiyaku.platform.Ids;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.signin.AccessTokens;
import io.machiyaku.staff.Account;
import io.machiyaku.staff.AccountService;
import io.machiyaku.staff.StaffRole;
import io.machiyaku.tenant.CurrentSettings;
import io.machiyaku.tenant.Plan;
import io.machiyaku.tenant.Tenant;
import io.machiyaku.tenant.TenantDirectory;
import io.machiyaku.tenant.TenantOrder;
import io.machiyaku.tenant.TenantService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes tenants for tests, each with one account per role, and hands out access tokens without a sign-in. */
@ApplicationScoped
public class TestTenants {

    /** Everybody's password. */
    public static final String PASSWORD = "kirin no kubi wa nagai";

    /** One after the other, apart from the codes of real places that tests name. */
    private static final AtomicInteger NEXT_CODE =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(50_000, 80_000));

    private static final String PASSWORD_HASH = Password.hash(PASSWORD)
            .addRandomSalt(16)
            .with(Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID))
            .getResult();

    private final TenantService tenants;
    private final AccountService accounts;
    private final AccessTokens tokens;
    private final TenantScope scope;
    private final TenantDirectory directory;
    private final CurrentSettings settings;

    TestTenants(
            TenantService tenants,
            AccountService accounts,
            AccessTokens tokens,
            TenantScope scope,
            TenantDirectory directory,
            CurrentSettings settings) {
        this.tenants = tenants;
        this.accounts = accounts;
        this.tokens = tokens;
        this.scope = scope;
        this.directory = directory;
        this.settings = settings;
    }

    /** A municipality with a valid code of its own, with everything that every new tenant starts with. */
    public TestTenant municipality() {
        return make(new TenantOrder(Plan.MUNICIPALITY, freeCode(), "ためし市", null, false));
    }

    public TestTenant workplace() {
        return make(new TenantOrder(Plan.WORKPLACE, null, "ためし工業", null, false));
    }

    public TestTenant medicalInstitution() {
        return make(new TenantOrder(Plan.MEDICAL_INSTITUTION, null, "ためし医院", null, false));
    }

    private TestTenant make(TenantOrder order) {
        UUID id = Ids.next();
        Map<StaffRole, Account> staff = new EnumMap<>(StaffRole.class);
        TenantDirectory.Line line = scope.in(
                id,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var made = tenants.create(order);
                    for (StaffRole role : StaffRole.values()) {
                        staff.put(role, ready(role));
                    }
                    return made;
                }));
        directory.forget();
        return new TestTenant(id, line.code(), line.slug(), Map.copyOf(staff), this);
    }

    /** An account that has its own password and has accepted the terms. */
    private Account ready(StaffRole role) {
        String loginId = loginId(role);
        Account account = role == StaffRole.ADMINISTRATOR
                ? accounts.openMaster(loginId, PASSWORD_HASH)
                : accounts.open(new Account.Details(loginId, "ためし " + loginId, role, Set.of()), PASSWORD_HASH);
        accounts.choosePassword(account.id(), PASSWORD_HASH);
        return accounts.acceptTerms(account.id(), 1);
    }

    static String loginId(StaffRole role) {
        return switch (role) {
            case ADMINISTRATOR -> "master";
            case CALL_CENTRE -> "call";
            case VENUE_MANAGER -> "manager";
            case VENUE_STAFF -> "staff";
        };
    }

    String staffToken(TestTenant tenant, StaffRole role, Set<UUID> venueIds) {
        Account account = tenant.staff().get(role);
        var details = new Account.Details(account.loginId(), account.name(), role, venueIds);
        return tokens.forStaff(aSession(), tenant.id(), account.id(), details, List.of());
    }

    String residentToken(TestTenant tenant, UUID personId, UUID voucherId) {
        return tokens.forResident(aSession(), tenant.id(), personId, voucherId, List.of());
    }

    private static AccessTokens.Session aSession() {
        return new AccessTokens.Session(Ids.next(), Instant.MAX);
    }

    <T> T in(TestTenant tenant, Supplier<T> work) {
        return scope.in(tenant.id(), () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    void change(TestTenant tenant, Consumer<Tenant> decision) {
        scope.run(tenant.id(), () -> tenants.change(decision));
        settings.forget(tenant.id());
    }

    private static String freeCode() {
        String five = "%05d".formatted(NEXT_CODE.getAndIncrement());
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += (6 - i) * (five.charAt(i) - '0');
        }
        return five + (11 - sum % 11) % 10;
    }
}
