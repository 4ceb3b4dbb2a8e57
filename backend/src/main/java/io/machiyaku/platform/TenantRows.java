package io.machiyaku.platform;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;
import java.util.UUID;

/** Tells the database at the start of every transaction whose rows it may show (row-level security reads app.tenant). */
@ApplicationScoped
class TenantRows {

    private final AgroalDataSource database;
    private final TenantScope scope;
    private final TransactionManager transactions;

    TenantRows(AgroalDataSource database, TenantScope scope, TransactionManager transactions) {
        this.database = database;
        this.scope = scope;
        this.transactions = transactions;
    }

    /** Where no connection is to be had, the transaction just begun is ended here: nobody else would, and the thread would keep it. */
    void onBegin(@Observes @Initialized(TransactionScoped.class) Object transaction) throws SystemException {
        try {
            tellTenant();
        } catch (SQLException failed) {
            transactions.rollback();
            throw TooBusy.secondsToWait(failed)
                    .<RuntimeException>map(seconds -> new Denied(503, CommonProblem.BUSY, seconds))
                    .orElseGet(() -> new IllegalStateException("The transaction could not begin", failed));
        }
    }

    private void tellTenant() throws SQLException {
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
