package io.machiyaku.signin;

import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.signin.Attempt.Visit;
import io.machiyaku.tenant.CurrentSettings;
import io.machiyaku.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Recognises whence somebody knocks: a known device, or an address of the tenant's own (offices, public terminals), where
 * many people mistype from one place.
 */
@ApplicationScoped
class Visits {

    private final KnownDevices devices;
    private final CurrentSettings settings;
    private final TenantDirectory directory;
    private final TenantScope scope;
    private final CityTime time;

    Visits(
            KnownDevices devices,
            CurrentSettings settings,
            TenantDirectory directory,
            TenantScope scope,
            CityTime time) {
        this.devices = devices;
        this.settings = settings;
        this.directory = directory;
        this.scope = scope;
        this.time = time;
    }

    /** {@code subjects}: the people, or the account, that the knock may be for. */
    Visit of(Knock knock, List<UUID> subjects, boolean proven) {
        return new Visit(
                knock.address(),
                directory.isActive(scope.current())
                        && Address.isWithin(settings.get().ownAddresses(), knock.address()),
                devices.knownTo(knock.device(), subjects),
                proven,
                time.instant());
    }
}
