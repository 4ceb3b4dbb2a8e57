package io.machiyaku.reservation;

import io.agroal.api.AgroalDataSource;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.reservation.rules.SetHalf;
import io.machiyaku.reservation.rules.SlotOffer;
import io.machiyaku.vaccine.AgeRange;
import io.machiyaku.vaccine.Product;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Seats left by day, venue, vaccine and everything a rule looks at: slots that differ in nothing but their time are one
 * row. Reads the base tables; nothing is kept beside them. Call inside a transaction of the tenant.
 */
@ApplicationScoped
class AvailabilityQuery {

    /**
     * What is asked for; null venue or vaccine: all. {@code open}: only what residents may see and can still book;
     * {@code secondHalves}: those of sets too.
     */
    record Question(LocalDate from, LocalDate to, UUID venueId, UUID vaccineId, boolean open, boolean secondHalves) {}

    /** Slots alike, counted together. {@code capacity} and {@code remaining} are sums; of sets, of the scarcer halves. */
    record Offer(
            LocalDate date,
            UUID venueId,
            UUID vaccineId,
            UUID programmeId,
            int doseFrom,
            int doseTo,
            Integer minAgeMonths,
            Integer maxAgeMonths,
            Integer intervalMonths,
            boolean set,
            boolean secondHalf,
            LocalDateTime secondStartsAt,
            boolean sameDay,
            LocalDateTime opensAt,
            boolean published,
            boolean venuePublished,
            boolean venueHandles,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            int capacity,
            int remaining) {

        /** The rules' view of these slots as if they were one. */
        SlotOffer slot(Map<UUID, Product> products) {
            AgeRange ages = new AgeRange(
                    minAgeMonths, maxAgeMonths, products.get(vaccineId).ages().upperBound());
            SlotOffer second = set
                    ? slot(products, ages, secondStartsAt, secondStartsAt.plusHours(1), SetHalf.SECOND, null)
                    : null;
            SetHalf half = set ? SetHalf.FIRST : secondHalf ? SetHalf.SECOND : null;
            return slot(products, ages, startsAt, endsAt, half, second);
        }

        private SlotOffer slot(
                Map<UUID, Product> products,
                AgeRange ages,
                LocalDateTime start,
                LocalDateTime end,
                SetHalf half,
                SlotOffer second) {
            return new SlotOffer(
                    null,
                    venueId,
                    venuePublished,
                    venueHandles,
                    published,
                    opensAt,
                    start,
                    end,
                    sameDay,
                    capacity,
                    capacity - remaining,
                    products.get(vaccineId),
                    ages,
                    doseFrom,
                    doseTo,
                    intervalMonths,
                    half,
                    second,
                    Map.of());
        }
    }

    private static final String OFFERS = """
            select s.day, s.venue_id, s.vaccine_id, s.programme_id, s.dose_from, s.dose_to,
                   greatest(s.min_age_months, s.min_age * 12) as min_months,
                   least(s.max_age_months, s.max_age * 12 + 11) as max_months,
                   s.interval_months, s.set_half, min(p.starts_at) as second_starts_at, s.same_day, s.opens_at,
                   s.published, v.published as venue_published,
                   s.vaccine_id = any (v.vaccine_ids) as venue_handles, min(s.starts_at) as starts_at, max(s.ends_at) as ends_at,
                   sum(s.capacity) as capacity,
                   sum(least(greatest(0, s.capacity - s.reserved), case when p.id is not null then greatest(0, p.capacity - p.reserved) end)) as remaining
            from slot s
            join venue v on v.tenant_id = s.tenant_id and v.id = s.venue_id
            left join slot p on p.tenant_id = s.tenant_id and p.id = s.paired_slot_id and s.set_half = 'FIRST'
            where s.tenant_id = ? and s.day between ? and ?
              and (?::uuid is null or s.venue_id = ?) and (?::uuid is null or s.vaccine_id = ?)
              and (? or s.set_half is distinct from 'SECOND')
              and case when ? then s.published and v.published and s.vaccine_id = any (v.vaccine_ids)
                                   and (s.day > ? or (s.same_day and s.starts_at > ?))
                       else s.ends_at > ? end
            group by s.day, s.venue_id, s.vaccine_id, s.programme_id, s.dose_from, s.dose_to, min_months, max_months,
                     s.interval_months, s.set_half, p.day, s.same_day, s.opens_at, s.published, v.published,
                     venue_handles
            order by s.day, s.venue_id, s.vaccine_id, s.dose_from
            """;

    private final AgroalDataSource database;
    private final TenantScope scope;
    private final CityTime time;

    AvailabilityQuery(AgroalDataSource database, TenantScope scope, CityTime time) {
        this.database = database;
        this.scope = scope;
        this.time = time;
    }

    List<Offer> offers(Question question) {
        LocalDateTime now = time.now();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(OFFERS)) {
            Object[] values = {
                scope.current(),
                question.from(),
                question.to(),
                question.venueId(),
                question.venueId(),
                question.vaccineId(),
                question.vaccineId(),
                question.secondHalves(),
                question.open(),
                now.toLocalDate(),
                now,
                now
            };
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i], values[i] == null ? java.sql.Types.OTHER : type(values[i]));
            }
            var offers = new ArrayList<Offer>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    offers.add(offer(row));
                }
            }
            return offers;
        } catch (SQLException failed) {
            throw new IllegalStateException("Availability could not be read", failed);
        }
    }

    private static int type(Object value) {
        return switch (value) {
            case LocalDate day -> java.sql.Types.DATE;
            case LocalDateTime time -> java.sql.Types.TIMESTAMP;
            case Boolean flag -> java.sql.Types.BOOLEAN;
            default -> java.sql.Types.OTHER;
        };
    }

    private static Offer offer(ResultSet row) throws SQLException {
        String half = row.getString("set_half");
        var opensAt = row.getObject("opens_at", java.time.OffsetDateTime.class);
        return new Offer(
                row.getObject("day", LocalDate.class),
                row.getObject("venue_id", UUID.class),
                row.getObject("vaccine_id", UUID.class),
                row.getObject("programme_id", UUID.class),
                row.getInt("dose_from"),
                row.getInt("dose_to"),
                row.getObject("min_months", Integer.class),
                row.getObject("max_months", Integer.class),
                row.getObject("interval_months", Integer.class),
                "FIRST".equals(half),
                "SECOND".equals(half),
                row.getObject("second_starts_at", LocalDateTime.class),
                row.getBoolean("same_day"),
                opensAt == null ? null : CityTime.local(opensAt.toInstant()),
                row.getBoolean("published"),
                row.getBoolean("venue_published"),
                row.getBoolean("venue_handles"),
                row.getObject("starts_at", LocalDateTime.class),
                row.getObject("ends_at", LocalDateTime.class),
                row.getInt("capacity"),
                row.getInt("remaining"));
    }
}
