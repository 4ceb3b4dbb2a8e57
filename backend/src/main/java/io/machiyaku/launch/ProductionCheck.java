package io.machiyaku.launch;

import io.machiyaku.tenant.CurrentSettings;
import io.machiyaku.tenant.TenantDirectory;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is not served in the production profile: demo mode, and tenants whose passwords everybody can read. */
@ApplicationScoped
@Unremovable
class ProductionCheck {

    private final TenantDirectory directory;
    private final CurrentSettings settings;
    private final boolean demo;

    ProductionCheck(
            TenantDirectory directory,
            CurrentSettings settings,
            @ConfigProperty(name = "machiyaku.demo") boolean demo) {
        this.directory = directory;
        this.settings = settings;
        this.demo = demo;
    }

    static boolean isProduction() {
        return ConfigUtils.isProfileActive(LaunchMode.NORMAL.getDefaultProfile());
    }

    /** Why this must not go on in production; nothing where all is well. */
    Optional<String> objection() {
        if (demo) {
            return Optional.of("DEMO=true is refused in the production profile.");
        }
        return directory.active().stream()
                .filter(line -> settings.of(line.tenantId()).demo())
                .findFirst()
                .map(line -> "Tenant %1$s holds demo data, with passwords that everybody knows. Use another database, "
                        .concat("or first run: machiyaku tenant suspend %1$s")
                        .formatted(line.code()));
    }
}
