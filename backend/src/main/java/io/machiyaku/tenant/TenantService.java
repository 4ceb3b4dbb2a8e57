package io.machiyaku.tenant;

import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Invalid;
import io.machiyaku.platform.MunicipalityCode;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Makes tenants and changes what they have decided, each in the scope of the tenant it is about. */
@ApplicationScoped
public class TenantService {

    private static final Set<String> RESERVED = Set.of("admin", "api", "q", "assets", "demo");

    /** What the serial or the code of another tenant may be; the own code is fine. */
    private static final String CODE = "[sc][0-9]{4}|[0-9]{6}";

    private static final String SLUG = "[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?";

    private final TenantDirectory directory;
    private final TenantRepository tenants;
    private final TenantScope scope;
    private final CityTime time;
    private final Event<TenantMade> made;

    TenantService(
            TenantDirectory directory,
            TenantRepository tenants,
            TenantScope scope,
            CityTime time,
            Event<TenantMade> made) {
        this.directory = directory;
        this.tenants = tenants;
        this.scope = scope;
        this.time = time;
        this.made = made;
    }

    /** Makes the tenant whose id the scope already carries, with everything that features add to a new tenant. */
    @Transactional
    public TenantDirectory.Line create(TenantOrder order) {
        directory.waitForTurn();
        String code = codeFor(order);
        String slug = slugFor(order, code);
        if (directory.isTaken(code, slug)) {
            throw new Refused(TenantRefusal.TENANT_EXISTS);
        }
        var line = new TenantDirectory.Line(scope.current(), code, slug, true);
        directory.add(line);
        tenants.persistAndFlush(new Tenant(line.tenantId(), order, code, slug, time.instant()));
        made.fire(new TenantMade(line.tenantId()));
        return line;
    }

    /** Changes settings of the tenant in scope. */
    @Transactional
    public void change(Consumer<Tenant> decision) {
        Tenant tenant = tenants.findById(scope.current());
        decision.accept(tenant);
        tenants.flush();
    }

    /** From now on nobody signs in there, running sessions end within seconds, and the site is gone. */
    @Transactional
    public void suspend() {
        directory.suspend(scope.current());
    }

    /** Takes a suspension back: everything is as it was. */
    @Transactional
    public void resume() {
        directory.resume(scope.current());
    }

    private String codeFor(TenantOrder order) {
        if (order.plan().hasSerial()) {
            return order.code() != null ? order.code() : directory.nextSerial(order.plan());
        }
        if (!MunicipalityCode.isValid(order.code())) {
            throw new Invalid("municipalityCode", TenantRefusal.MUNICIPALITY_CODE_WRONG);
        }
        return order.code();
    }

    private static String slugFor(TenantOrder order, String code) {
        if (order.plan().hasSerial() || order.slug() == null || order.slug().isBlank()) {
            return code;
        }
        String slug = order.slug().strip().toLowerCase(Locale.ROOT);
        boolean others = slug.matches(CODE) && !slug.equals(code);
        if (!slug.matches(SLUG) || RESERVED.contains(slug) || others) {
            throw new Invalid("slug", TenantRefusal.SLUG_NOT_POSSIBLE);
        }
        return slug;
    }
}
