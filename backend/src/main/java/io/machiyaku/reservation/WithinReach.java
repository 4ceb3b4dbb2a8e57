package io.machiyaku.reservation;

import io.machiyaku.platform.Caller;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reservations as the caller may see them: whole at the venues reached; of all others only the day. */
public record WithinReach(List<ReservationView> reservations, List<Elsewhere> elsewhere) {

    /** A booking at a venue that the caller may not see. */
    public record Elsewhere(@NotNull LocalDate date) {}

    public static WithinReach of(List<ReservationView> all, Caller caller) {
        Map<Boolean, List<ReservationView>> reached =
                all.stream().collect(Collectors.partitioningBy(view -> caller.reaches(view.venueId())));
        List<Elsewhere> elsewhere = reached.get(false).stream()
                .map(ReservationView::startsAt)
                .map(LocalDateTime::toLocalDate)
                .sorted()
                .map(Elsewhere::new)
                .toList();
        return new WithinReach(reached.get(true), elsewhere);
    }
}
