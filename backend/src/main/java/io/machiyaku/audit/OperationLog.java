package io.machiyaku.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.machiyaku.platform.Caller;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Ids;
import io.machiyaku.platform.TenantScope;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.UUID;

/** Writes down what staff do, in the transaction in which they do it. Rows can only be added. */
@ApplicationScoped
public class OperationLog {

    private static final String ADD = """
            insert into operation_log
                (tenant_id, id, at, account_id, account_name, action, subject_kind, subject_id, before, after, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
            """;

    private final AgroalDataSource database;
    private final TenantScope scope;
    private final Caller caller;
    private final CityTime time;
    private final ObjectMapper json;

    OperationLog(AgroalDataSource database, TenantScope scope, Caller caller, CityTime time, ObjectMapper json) {
        this.database = database;
        this.scope = scope;
        this.caller = caller;
        this.time = time;
        this.json = json;
    }

    /** What was done to what. {@code before} and {@code after} are views (records), never passwords. */
    public record Entry(String action, String subjectKind, UUID subjectId, Object before, Object after, String reason) {

        public static Entry made(String subjectKind, UUID subjectId, Object after) {
            return new Entry("MAKE", subjectKind, subjectId, null, after, null);
        }

        public static Entry changed(String subjectKind, UUID subjectId, Object before, Object after) {
            return new Entry("CHANGE", subjectKind, subjectId, before, after, null);
        }

        public static Entry of(String action, String subjectKind, UUID subjectId) {
            return new Entry(action, subjectKind, subjectId, null, null, null);
        }

        public Entry because(String reason) {
            return new Entry(action, subjectKind, subjectId, before, after, reason);
        }
    }

    public void add(Entry entry) {
        try (var connection = database.getConnection();
                var row = connection.prepareStatement(ADD)) {
            row.setObject(1, scope.current());
            row.setObject(2, Ids.next());
            row.setObject(3, time.instant().atOffset(ZoneOffset.UTC));
            boolean signedIn = Arc.container().requestContext().isActive() && caller.isSignedIn();
            row.setObject(4, signedIn && caller.isStaff() ? caller.id() : null);
            row.setString(5, signedIn ? nameOf(caller) : "machiyaku");
            row.setString(6, entry.action());
            row.setString(7, entry.subjectKind());
            row.setObject(8, entry.subjectId());
            row.setString(9, text(entry.before()));
            row.setString(10, text(entry.after()));
            row.setString(11, entry.reason());
            row.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The operation log could not be written", failed);
        }
    }

    /** Of residents there is no account and no name here: it was the person the entry is about. */
    private static String nameOf(Caller caller) {
        return caller.isStaff() ? caller.name() : "本人";
    }

    private String text(Object view) {
        try {
            return view == null ? null : json.writeValueAsString(view);
        } catch (JsonProcessingException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
