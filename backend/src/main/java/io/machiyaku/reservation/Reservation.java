package io.machiyaku.reservation;

import io.machiyaku.platform.TenantOwned;
import io.machiyaku.reservation.rules.Door;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A seat held for a person's dose. Seats are taken, moved and given back only by {@link ReservationService}; here a
 * reservation is read, and led through the day at the venue. A change keeps id and check-in code.
 */
@Entity
public class Reservation extends TenantOwned {

    @Column(updatable = false)
    private String checkInCode;

    @Column(updatable = false)
    private UUID voucherId;

    @Column(updatable = false)
    private UUID personId;

    @Column(updatable = false)
    private UUID programmeId;

    @Column(insertable = false, updatable = false)
    private UUID slotId;

    private int dose;

    @Enumerated(EnumType.STRING)
    private ReservationStatus status;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Door channel;

    @Column(updatable = false)
    private UUID setId;

    @Column(updatable = false)
    private String[] overrides = {};

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CancelReason cancelReason;

    @Column(updatable = false)
    private Instant reservedAt;

    private Instant statusSince;

    @Version
    private long version;

    protected Reservation() {}

    /** Led on by reception; what came before is told by the events. */
    public void become(ReservationStatus next, Instant at) {
        status = next;
        statusSince = at;
    }

    public String checkInCode() {
        return checkInCode;
    }

    public UUID voucherId() {
        return voucherId;
    }

    public UUID personId() {
        return personId;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public UUID slotId() {
        return slotId;
    }

    public int dose() {
        return dose;
    }

    public ReservationStatus status() {
        return status;
    }

    public Door channel() {
        return channel;
    }

    public UUID setId() {
        return setId;
    }

    public List<String> overrides() {
        return List.of(overrides);
    }

    public CancelReason cancelReason() {
        return cancelReason;
    }

    public Instant reservedAt() {
        return reservedAt;
    }

    public Instant statusSince() {
        return statusSince;
    }

    public long version() {
        return version;
    }
}
