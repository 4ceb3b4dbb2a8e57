package io.machiyaku.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A schema that shares its name with another is published under a number, which may change with any build. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SchemaNamesTest {

    @Test
    void every_schema_of_the_contract_has_a_name_of_its_own() {
        assertThat(Contract.schemas())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).doesNotMatch(".*\\d"))
                .doesNotContain("Form", "View", "Wish", "Line", "Kind", "Outcome");
    }
}
