package io.machiyaku.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.machiyaku.staff.Operator;
import io.machiyaku.tenant.CurrentSettings;
import io.machiyaku.tenant.Plan;
import io.machiyaku.tenant.TenantDirectory;
import io.machiyaku.tenant.TenantOrder;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the production profile refuses. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProductionCheckTest {

    @Inject
    Operator operator;

    @Inject
    TenantDirectory directory;

    @Inject
    CurrentSettings settings;

    private String objection(boolean demo) {
        return new ProductionCheck(directory, settings, demo).objection().orElse(null);
    }

    @Test
    void demo_mode_is_not_served() {
        assertThat(objection(true)).contains("DEMO=true");
    }

    @Test
    void an_active_demo_tenant_is_not_served() {
        assertThat(objection(false)).isNull();
        var demo = operator.open(new TenantOrder(Plan.WORKPLACE, null, "お試し", null, true));
        assertThat(objection(false)).contains("machiyaku tenant suspend " + demo.tenantCode());
        operator.suspend(demo.tenantCode());
        assertThat(objection(false)).isNull();
    }

    @Test
    void the_secret_must_come_from_the_environment(@TempDir Path directory) {
        assertThatThrownBy(() -> ServerSecret.from(" ", true, directory)).hasMessageContaining("MACHIYAKU_SECRET");
        assertThat(directory).isEmptyDirectory();
        assertThat(ServerSecret.from("x".repeat(32), true, directory).value()).hasSize(32);
        assertThat(ServerSecret.from(null, false, directory).value()).hasSize(64);
    }
}
