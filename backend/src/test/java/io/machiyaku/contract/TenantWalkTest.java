package io.machiyaku.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.testsupport.City;
import io.machiyaku.testsupport.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks through every table: it belongs to a tenant by its keys, and shows its rows to that tenant only. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TenantWalkTest {

    /** No tenant's data: who is where, the keys that sign tokens, the ids of sessions that ended, and what Flyway has done. */
    static final List<String> EXCEPTIONS =
            List.of("tenant_directory", "signing_key", "ended_session", "flyway_schema_history");

    private static final String ROW_LEVEL_SECURITY = "42501";

    private final City city;
    private final Database database;
    private List<String> tables;

    TenantWalkTest(City city, Database database) {
        this.city = city;
        this.database = database;
    }

    @BeforeEach
    void look() {
        tables = database.tablesBut(EXCEPTIONS);
        assertThat(tables).contains("tenant", "person", "reservation", "operation_log");
    }

    @Test
    void the_tenant_comes_first_in_every_primary_key() {
        assertThat(tables)
                .allSatisfy(table ->
                        assertThat(database.column("""
                        select a.attname from pg_index i
                        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                        where i.indrelid = ?::regclass and i.indisprimary
                        """, table)).as(table).containsExactly("tenant_id"));
    }

    @Test
    void the_tenant_comes_first_in_every_unique_rule() {
        assertThat(tables)
                .allSatisfy(table ->
                        assertThat(database.column("""
                        select i.indexrelid::regclass::text from pg_index i
                        join pg_attribute a on a.attrelid = i.indrelid and a.attname = 'tenant_id'
                        where i.indrelid = ?::regclass and i.indisunique and i.indkey[0] <> a.attnum
                        """, table)).as(table).isEmpty());
    }

    @Test
    void references_never_leave_the_tenant() {
        assertThat(tables)
                .allSatisfy(table ->
                        assertThat(database.column("""
                        select c.conname from pg_constraint c
                        join pg_attribute here on here.attrelid = c.conrelid and here.attname = 'tenant_id'
                        left join pg_attribute there on there.attrelid = c.confrelid and there.attname = 'tenant_id'
                        where c.conrelid = ?::regclass and c.contype = 'f'
                          and (c.conkey[1] <> here.attnum or c.confkey[1] is distinct from there.attnum)
                        """, table)).as(table).isEmpty());
    }

    @Test
    void every_table_is_under_row_level_security_with_one_policy_that_asks_for_the_tenant() {
        assertThat(tables).allSatisfy(table -> {
            assertThat(database.one("select relrowsecurity from pg_class where oid = ?::regclass", table))
                    .as(table)
                    .isEqualTo("t");
            assertThat(database.column(
                            "select polcmd::text || ' ' || pg_get_expr(polqual, polrelid)"
                                    + " from pg_policy where polrelid = ?::regclass",
                            table))
                    .as(table)
                    .singleElement()
                    .asString()
                    .startsWith("* (tenant_id = ")
                    .contains("app.tenant");
        });
    }

    @Test
    void the_serving_role_owns_nothing_and_cannot_step_around_the_policies() {
        assertThat(database.one("select current_user")).isEqualTo("app");
        assertThat(database.one("""
                        select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles
                        where rolname = current_user
                        """)).isEqualTo("f");
        assertThat(database.column("select relname from pg_class where relowner = current_user::regrole"))
                .isEmpty();
        assertThat(database.column("""
                        select oid::regprocedure::text from pg_proc
                        where pronamespace = 'public'::regnamespace and prosecdef
                        """))
                .as("functions that run with their owner's rights")
                .isEmpty();
        assertThat(database.column("""
                        select r.rolname from pg_roles r
                        where pg_has_role(current_user, r.oid, 'member') and r.rolname <> current_user
                        """)).as("roles that it could take").isEmpty();
    }

    @Test
    void without_a_tenant_and_as_another_tenant_no_row_is_seen() {
        FilledTenant ours = FilledTenant.in(city);
        FilledTenant theirs = FilledTenant.in(city);
        for (String table : tables) {
            String count = "select count(*) from " + table;
            String ofOurs = count + " where tenant_id = ?";
            assertThat(ours.tenant().in(() -> database.one(ofOurs, ours.tenant().id())))
                    .as("FilledTenant must have a row in " + table)
                    .isNotEqualTo("0");
            assertThat(database.one(count)).as(table + " without a tenant").isEqualTo("0");
            assertThat(QuarkusTransaction.requiringNew().call(() -> database.one(count)))
                    .as(table + " in a transaction without a tenant")
                    .isEqualTo("0");
            assertThat(theirs.tenant()
                            .in(() -> database.one(ofOurs, ours.tenant().id())))
                    .as(table + " as another tenant")
                    .isEqualTo("0");
        }
    }

    @Test
    void nobody_can_put_a_row_into_another_tenant_or_move_one_there() {
        FilledTenant ours = FilledTenant.in(city);
        FilledTenant theirs = FilledTenant.in(city);
        for (String table : tables) {
            String columns = database.one("""
                    select string_agg(attname, ', ') from pg_attribute
                    where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                    """, table);
            String row = ours.tenant().in(() -> database.one("select to_jsonb(t)::text from " + table + " t limit 1"));
            String insert = "insert into %s (%s) select %s from jsonb_populate_record(null::%s, ?::jsonb)"
                    .formatted(table, columns, columns, table);
            assertThat(theirs.tenant().in(() -> database.refusalOf(insert, row)))
                    .as("insert into " + table)
                    .isEqualTo(ROW_LEVEL_SECURITY);
            assertThat(theirs.tenant()
                            .in(() -> database.refusalOf(
                                    "update " + table + " set tenant_id = ?",
                                    ours.tenant().id())))
                    .as("update of " + table)
                    .isEqualTo(ROW_LEVEL_SECURITY);
        }
    }
}
