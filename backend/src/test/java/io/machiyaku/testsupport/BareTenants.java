package io.machiyaku.testsupport;

import io.agroal.api.AgroalDataSource;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.vaccine.VaccineService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;

/** Tenants without accounts, for tests that call services: nobody has signed in, the scope is entered by hand. */
@ApplicationScoped
public class BareTenants {

    private final AgroalDataSource database;
    private final TenantScope scope;
    private final VaccineService vaccines;

    BareTenants(AgroalDataSource database, TenantScope scope, VaccineService vaccines) {
        this.database = database;
        this.scope = scope;
        this.vaccines = vaccines;
    }

    /** A new tenant with the COVID-19 vaccines. */
    public UUID make() {
        UUID tenantId = UUID.randomUUID();
        in(tenantId, () -> {
            sql(
                    "insert into tenant (tenant_id, plan, code, slug, name, site_name)"
                            + " values (?, 'MUNICIPALITY', '131016', ?, 'まちやく市', '接種予約')",
                    tenantId,
                    tenantId.toString());
            vaccines.seed(tenantId);
            return null;
        });
        return tenantId;
    }

    /** Runs the work in one transaction of the tenant. */
    public <T> T in(UUID tenantId, Supplier<T> work) {
        return scope.in(tenantId, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    public void sql(String statement, Object... values) {
        try (var connection = database.getConnection();
                var row = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                row.setObject(i + 1, values[i]);
            }
            row.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
