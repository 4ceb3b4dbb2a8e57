package io.machiyaku.signin;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A code as it is told, this once; good for one sign-in. */
record EntryCode(@NotNull String code, @NotNull Instant until) {

    RestResponse<EntryCode> told() {
        return ResponseBuilder.ok(this)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
