package io.machiyaku.platform;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;
import java.util.UUID;

/** Tells the database at the start of every transaction whose rows it may show (row-level security reads app.tenant). */
@ApplicationScoped
class TenantRows {

    private final AgroalDataSource database;
    private final TenantScope scope;

    TenantRows(AgroalDataSource database, TenantScope scope) {
        this.database = database;
        this.scope = scope;
    }

    void onBegin(@Observes @Initialized(TransactionScoped.class) Object transaction) throws SQLException {
        UUID tenantId = scope.currentOrNull();
        if (tenantId == null) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            statement.setString(1, tenantId.toString());
            statement.execute();
        }
    }
}
