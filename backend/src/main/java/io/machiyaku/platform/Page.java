package io.machiyaku.platform;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;

/** One page of a list: at most 200 items, and how many there are in all. */
public record Page<T>(
        @NotNull List<T> items,
        @NotNull int page,
        @NotNull int size,
        @NotNull long total) {

    /** Which page is asked for. */
    public static class Ask {
        @QueryParam("page")
        @DefaultValue("0")
        @Min(0)
        @Max(1_000_000)
        public int page;

        @QueryParam("size")
        @DefaultValue("50")
        @Min(1)
        @Max(200)
        public int size;
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), page, size, total);
    }
}
