package io.machiyaku.signin;

import io.machiyaku.signin.Attempt.Counter;
import io.machiyaku.signin.Attempt.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How many different vouchers or accounts were missed in this hour at one place and in the tenant, and how many misses. */
@ApplicationScoped
class GuessTallies {

    private static final String OF_HOUR = """
            select coalesce(max(subjects) filter (where kind = ?), 0), coalesce(sum(misses) filter (where subject_hash = ''), 0),
                   coalesce(max(subjects) filter (where kind = ?), 0)
            from guess_tally where tenant_id = ? and hour = ? and (kind = any (?) and subject_hash = '' or kind = ? and subject_hash = ?)
            """;
    private static final String MISS = "select * from count_miss(?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String FORGIVE = "select forgive_misses(?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String COUNTED = """
            select 1 from guess_count where tenant_id = ? and kind = ? and subject_hash = ? and tallied_at >= ?
            """;

    private static final List<Tally> RESIDENTS = List.of(Tally.TENANT, Tally.TENANT_ADDITIONS);
    private static final List<Tally> STAFF = List.of(Tally.STAFF_TENANT);

    /** {@code subjects} and {@code misses} of the tenant, {@code atPlace}: subjects missed at the place. */
    record Missed(int subjects, int misses, int atPlace) {

        static final Missed NOTHING = new Missed(0, 0, 0);
    }

    private final GuessCounts counts;

    GuessTallies(GuessCounts counts) {
        this.counts = counts;
    }

    Missed ofHour(Attempt attempt) {
        return counts.ask(OF_HOUR, query -> {
            String whole = attempt.whole().name();
            String place = attempt.whole().ofPlace();
            query.setString(1, whole);
            query.setString(2, place);
            query.setObject(3, counts.tenant());
            query.setObject(4, GuessCounts.at(hourOf(attempt)));
            query.setArray(
                    5, GuessCounts.array(query, "text", attempt.isOfResident() ? RESIDENTS : STAFF, Tally::name));
            query.setString(6, place);
            query.setString(7, attempt.place() == null ? "" : counts.placeHash(attempt.place()));
            return read(query);
        });
    }

    /** One wrong guess more; answers what there is now. */
    Missed add(Attempt attempt) {
        return counts.ask(MISS, query -> {
            name(query, attempt);
            return read(query);
        });
    }

    /** The guess was right: it is given back, and what its sender mistyped here before does not count. */
    void forgive(Attempt attempt) {
        counts.ask(FORGIVE, query -> {
            name(query, attempt);
            return query.execute();
        });
    }

    /** Whether this subject is among those that were missed in this hour. */
    boolean holds(Attempt attempt) {
        return counts.ask(COUNTED, query -> {
            query.setObject(1, counts.tenant());
            query.setString(2, attempt.single().limit().name());
            query.setString(3, counts.hash(attempt.single()));
            query.setObject(4, GuessCounts.at(hourOf(attempt)));
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        });
    }

    private void name(PreparedStatement query, Attempt attempt) throws SQLException {
        query.setObject(1, counts.tenant());
        name(query, 2, attempt.single());
        name(query, 4, attempt.pair());
        query.setString(6, attempt.whole().ofPlace());
        query.setString(7, attempt.place() == null ? null : counts.placeHash(attempt.place()));
        query.setString(8, attempt.whole().name());
        query.setObject(9, GuessCounts.at(attempt.visit().at()));
    }

    private void name(PreparedStatement query, int first, Counter counter) throws SQLException {
        query.setString(first, counter == null ? null : counter.limit().name());
        query.setString(first + 1, counter == null ? null : counts.hash(counter));
    }

    private static Missed read(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            rows.next();
            return new Missed(rows.getInt(1), rows.getInt(2), rows.getInt(3));
        }
    }

    private static Instant hourOf(Attempt attempt) {
        return attempt.visit().at().truncatedTo(ChronoUnit.HOURS);
    }
}
