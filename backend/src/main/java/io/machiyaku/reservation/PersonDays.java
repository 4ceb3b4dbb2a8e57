package io.machiyaku.reservation;

import io.machiyaku.platform.Problem.RefusalView;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month of one venue and vaccine as it stands for one person: which days have room for them, and why others do not. */
public record PersonDays(
        @NotNull String month,
        String firstMonthWithRoom,
        @NotNull Instant asOf,
        @NotNull List<Day> days) {

    /** {@code why} where the level is CLOSED. */
    @Schema(name = "PersonDay")
    public record Day(
            @NotNull LocalDate date,
            @NotNull Level level,
            @NotNull int remaining,
            RefusalView why) {}
}
