package io.machiyaku.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.machiyaku.testsupport.TestDatabase;
import io.machiyaku.testsupport.TestTenant;
import io.machiyaku.testsupport.TestTenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TenantRowsTest {

    @Inject
    AgroalDataSource database;

    @Inject
    TestTenants tenants;

    @Inject
    TenantScope scope;

    @Inject
    TransactionManager transactions;

    private TestTenant tenant;

    @BeforeEach
    void open() {
        tenant = tenants.municipality();
    }

    @Test
    void without_a_free_connection_a_transaction_is_refused_as_busy_and_leaves_the_thread_as_it_was() {
        List<Connection> all = takeAll();
        try {
            assertThatThrownBy(this::begin)
                    .isInstanceOfSatisfying(
                            Denied.class, busy -> assertThat(busy.status()).isEqualTo(503));
        } finally {
            giveBack(all);
        }
        assertThat(QuarkusTransaction.isActive()).isFalse();
        assertThat(begin()).isTrue();
    }

    @Test
    void an_outer_transaction_survives_an_inner_one_that_could_not_begin() {
        List<Connection> others = takeAll();
        giveBack(List.of(others.removeLast()));
        var innerRefused = new boolean[1];
        boolean same = scope.in(
                tenant.id(),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    Transaction outer = transactions.getTransaction();
                    try {
                        begin();
                    } catch (Denied busy) {
                        innerRefused[0] = true;
                    } finally {
                        giveBack(others);
                    }
                    return outer.equals(transactions.getTransaction());
                }));
        assertThat(innerRefused[0]).isTrue();
        assertThat(same).isTrue();
    }

    private boolean begin() {
        return scope.in(tenant.id(), () -> QuarkusTransaction.requiringNew().call(QuarkusTransaction::isActive));
    }

    private List<Connection> takeAll() {
        var taken = new ArrayList<Connection>();
        try {
            while (true) {
                taken.add(database.getConnection());
            }
        } catch (SQLException noneLeft) {
            return taken;
        }
    }

    private static void giveBack(List<Connection> connections) {
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
