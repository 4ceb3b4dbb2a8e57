package io.machiyaku.slot;

import io.machiyaku.platform.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Seats for one vaccine at one venue and time (予約枠). Seats are counted by the database alone: {@code reserved} and
 * {@code overbooked} are never written from here, {@code capacity} only by {@link SlotRepository#resize}.
 */
@Entity
public class Slot extends TenantOwned {

    /** Which half of a set of two. */
    @Schema(name = "SlotHalf")
    public enum Half {
        FIRST,
        SECOND
    }

    private UUID venueId;
    private UUID programmeId;
    private UUID vaccineId;
    private String name;

    @Column(insertable = false, updatable = false)
    private LocalDate day;

    private LocalDateTime startsAt;
    private LocalDateTime endsAt;

    @Column(updatable = false)
    private int capacity;

    @Column(insertable = false, updatable = false)
    private int reserved;

    @Column(insertable = false, updatable = false)
    private int overbooked;

    private boolean published;
    private boolean sameDay;
    private Instant opensAt;
    private Integer minAge;
    private Integer maxAge;
    private Integer minAgeMonths;
    private Integer maxAgeMonths;
    private int doseFrom;
    private int doseTo;
    private Integer intervalMonths;

    @Column(updatable = false)
    private UUID pairedSlotId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Half setHalf;

    @Version
    private long version;

    protected Slot() {}

    public Slot(UUID tenantId, SlotPlan plan) {
        super(tenantId);
        capacity = plan.capacity();
        follow(plan);
    }

    /** Makes the two into a set; before they are stored. */
    public static void pair(Slot first, Slot second) {
        first.pairedSlotId = second.id();
        first.setHalf = Half.FIRST;
        second.pairedSlotId = first.id();
        second.setHalf = Half.SECOND;
    }

    /** Takes over everything but the capacity. */
    final void follow(SlotPlan plan) {
        venueId = plan.venueId();
        programmeId = plan.programmeId();
        vaccineId = plan.vaccineId();
        name = plan.name();
        startsAt = plan.startsAt();
        endsAt = plan.endsAt();
        published = plan.published();
        sameDay = plan.sameDay();
        opensAt = plan.opensAt();
        minAge = plan.ages().minYears();
        maxAge = plan.ages().maxYears();
        minAgeMonths = plan.ages().minMonths();
        maxAgeMonths = plan.ages().maxMonths();
        doseFrom = plan.doseFrom();
        doseTo = plan.doseTo();
        intervalMonths = plan.intervalMonths();
    }

    void publish(boolean shown) {
        published = shown;
    }

    public SlotPlan plan() {
        return new SlotPlan(
                venueId,
                programmeId,
                vaccineId,
                name,
                startsAt,
                endsAt,
                capacity,
                published,
                sameDay,
                opensAt,
                new SlotPlan.Ages(minAge, maxAge, minAgeMonths, maxAgeMonths),
                doseFrom,
                doseTo,
                intervalMonths);
    }

    public UUID venueId() {
        return venueId;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public UUID vaccineId() {
        return vaccineId;
    }

    public String name() {
        return name;
    }

    public LocalDate day() {
        return startsAt.toLocalDate();
    }

    public LocalDateTime startsAt() {
        return startsAt;
    }

    public LocalDateTime endsAt() {
        return endsAt;
    }

    public int capacity() {
        return capacity;
    }

    public int reserved() {
        return reserved;
    }

    /** Seats granted beyond capacity on purpose. */
    public int overbooked() {
        return overbooked;
    }

    public int remaining() {
        return Math.max(0, capacity - reserved);
    }

    public boolean published() {
        return published;
    }

    public boolean sameDay() {
        return sameDay;
    }

    public Integer intervalMonths() {
        return intervalMonths;
    }

    public UUID pairedSlotId() {
        return pairedSlotId;
    }

    /** Null where the slot is in no set. */
    public Half setHalf() {
        return setHalf;
    }

    public long version() {
        return version;
    }
}
