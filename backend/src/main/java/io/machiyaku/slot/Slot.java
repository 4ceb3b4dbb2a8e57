package io.machiyaku.slot;

import io.machiyaku.platform.TenantOwned;
import jakarta.persistence.Entity;
import java.time.LocalDateTime;
import java.util.UUID;

/** stub */
@Entity
public class Slot extends TenantOwned {
    private UUID venueId;
    private UUID vaccineId;
    private LocalDateTime startsAt;
    private LocalDateTime endsAt;
    private boolean sameDay;
    private Integer intervalMonths;

    protected Slot() {}

    public UUID venueId() {
        return venueId;
    }

    public UUID vaccineId() {
        return vaccineId;
    }

    public LocalDateTime startsAt() {
        return startsAt;
    }

    public LocalDateTime endsAt() {
        return endsAt;
    }

    public boolean sameDay() {
        return sameDay;
    }

    public Integer intervalMonths() {
        return intervalMonths;
    }
}
