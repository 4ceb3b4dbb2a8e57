package io.machiyaku.reservation;

import io.agroal.api.AgroalDataSource;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.tenant.TenantDirectory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;

/** Forgets idempotency keys after 24 hours, tenant by tenant. */
@ApplicationScoped
class ForgetOldKeys {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final String FORGET = "delete from idempotency_key where tenant_id = ? and created_at < ?";

    private final AgroalDataSource database;
    private final TenantDirectory directory;
    private final TenantScope scope;
    private final CityTime time;

    ForgetOldKeys(AgroalDataSource database, TenantDirectory directory, TenantScope scope, CityTime time) {
        this.database = database;
        this.directory = directory;
        this.scope = scope;
        this.time = time;
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forget() {
        directory
                .active()
                .forEach(tenant -> scope.run(
                        tenant.tenantId(),
                        () -> QuarkusTransaction.requiringNew().run(() -> forgetOf(tenant))));
    }

    void forgetOf(TenantDirectory.Line tenant) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(FORGET)) {
            delete.setObject(1, tenant.tenantId());
            delete.setObject(2, time.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Old request keys could not be forgotten", failed);
        }
    }
}
