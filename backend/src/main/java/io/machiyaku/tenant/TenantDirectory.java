package io.machiyaku.tenant;

import io.agroal.api.AgroalDataSource;
import io.machiyaku.platform.KeptFresh;
import io.machiyaku.platform.Typed;
import io.machiyaku.platform.Unknown;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which tenants there are: what is known before anybody has signed in. Kept in memory for five seconds, so a suspension
 * reaches every replica within that time. Codes and slugs are found in any case and in full-width digits.
 */
@ApplicationScoped
public class TenantDirectory {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final String ALL = "all";

    /** One tenant's line. A suspended tenant has no site, and nobody signs in. */
    public record Line(UUID tenantId, String code, String slug, boolean active) {}

    private record Book(Map<UUID, Line> byId, Map<String, Line> byCode, Map<String, Line> bySlug) {}

    private final AgroalDataSource database;
    private final KeptFresh<String, Book> book = new KeptFresh<>(FRESH);

    TenantDirectory(AgroalDataSource database) {
        this.database = database;
    }

    /** The active tenant with this site address. */
    public Line site(String slug) {
        return activeWithSlug(slug).orElseThrow(() -> new Unknown("site"));
    }

    /** The same if it is known just now, without reading: for the event loop, which must not wait. */
    public Optional<Line> siteInHand(String slug) {
        return Optional.ofNullable(book.inHand(ALL))
                .map(known -> known.bySlug().get(key(slug)))
                .filter(Line::active);
    }

    public Optional<Line> activeWithSlug(String slug) {
        return Optional.ofNullable(book().bySlug().get(key(slug))).filter(Line::active);
    }

    public Optional<Line> activeWithCode(String code) {
        return withCode(code).filter(Line::active);
    }

    public Optional<Line> withCode(String code) {
        return Optional.ofNullable(book().byCode().get(key(code)));
    }

    public boolean isActive(UUID tenantId) {
        Line line = book().byId().get(tenantId);
        return line != null && line.active();
    }

    /** Every active tenant, for workers that go from one to the next. */
    public List<Line> active() {
        return book().byId().values().stream().filter(Line::active).toList();
    }

    /** Reads anew at the next question. */
    public void forget() {
        book.forget(ALL);
    }

    /** Tenants are made one at a time, so that no serial is given twice; the turn ends with the transaction. */
    void waitForTurn() {
        ask("select pg_advisory_xact_lock(hashtext('machiyaku tenant'))", query -> {});
    }

    boolean isTaken(String code, String slug) {
        return ask("select 1 from tenant_directory where lower(code) = lower(?) or lower(slug) = lower(?)", query -> {
                    query.setString(1, code);
                    query.setString(2, slug);
                })
                .isPresent();
    }

    String nextSerial(Plan plan) {
        String last = ask(
                        "select max(substr(code, 2)) from tenant_directory where code ~ ?",
                        query -> query.setString(1, "^" + plan.serialPrefix() + "[0-9]{4}$"))
                .orElse("0");
        return plan.serial(Integer.parseInt(last) + 1);
    }

    void add(Line line) {
        change("insert into tenant_directory (tenant_id, code, slug) values (?, ?, ?)", row -> {
            row.setObject(1, line.tenantId());
            row.setString(2, line.code());
            row.setString(3, line.slug());
        });
    }

    void suspend(UUID tenantId) {
        change(
                "update tenant_directory set state = 'SUSPENDED' where tenant_id = ?",
                row -> row.setObject(1, tenantId));
    }

    void resume(UUID tenantId) {
        change("update tenant_directory set state = 'ACTIVE' where tenant_id = ?", row -> row.setObject(1, tenantId));
    }

    private interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }

    private Optional<String> ask(String question, Values values) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(question)) {
            values.set(query);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The tenant directory cannot be read", failed);
        }
    }

    private void change(String change, Values values) {
        try (var connection = database.getConnection();
                var row = connection.prepareStatement(change)) {
            values.set(row);
            row.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The tenant directory could not be changed", failed);
        }
    }

    private static String key(String typed) {
        return Typed.plain(typed).toLowerCase(Locale.ROOT);
    }

    private Book book() {
        return book.get(ALL, this::read);
    }

    private Book read() {
        var lines = new ArrayList<Line>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select tenant_id, code, slug, state = 'ACTIVE' from tenant_directory order by code");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                lines.add(new Line(
                        rows.getObject(1, UUID.class), rows.getString(2), rows.getString(3), rows.getBoolean(4)));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The tenant directory cannot be read", failed);
        }
        return new Book(
                by(lines, Line::tenantId), by(lines, line -> key(line.code())), by(lines, line -> key(line.slug())));
    }

    private static <K> Map<K, Line> by(List<Line> lines, Function<Line, K> key) {
        return lines.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}
