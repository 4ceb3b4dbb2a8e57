package io.machiyaku.reservation;

import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.Unknown;
import io.machiyaku.tenant.TenantDirectory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The public board of free seats, without sign-in: the same bytes for everybody, at most a second old. */
@Path("/api/sites/{slug}/availability")
@PermitAll
class SiteAvailabilityResource {

    private static final String CACHE = "public, max-age=1, stale-while-revalidate=2";
    private static final int MONTHS_BACK = 0;
    private static final int MONTHS_AHEAD = 12;

    private final AvailabilityBoard board;
    private final TenantDirectory directory;
    private final CityTime time;

    SiteAvailabilityResource(AvailabilityBoard board, TenantDirectory directory, CityTime time) {
        this.board = board;
        this.directory = directory;
        this.time = time;
    }

    @GET
    @RunOnVirtualThread
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AvailabilityBoard.Board.class)))
    public Response availability(
            @org.jboss.resteasy.reactive.RestPath String slug,
            @QueryParam("month") String asked,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String encodings) {
        YearMonth month = Months.read(asked);
        UUID tenantId = directory.site(slug).tenantId();
        YearMonth now = YearMonth.from(time.today());
        if (month.isBefore(now.minusMonths(MONTHS_BACK)) || month.isAfter(now.plusMonths(MONTHS_AHEAD))) {
            throw new Unknown("month");
        }
        AvailabilityBoard.Page page = board.page(tenantId, month);
        boolean zipped = encodings != null && encodings.contains("gzip");
        var answer = page.etag().equals(known)
                ? Response.notModified()
                : Response.ok(zipped ? page.gzipped() : page.plain(), MediaType.APPLICATION_JSON_TYPE);
        if (zipped && !page.etag().equals(known)) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.header(HttpHeaders.ETAG, page.etag())
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    /** Sends a page that is in hand straight from the event loop; everything else goes the ordinary way. */
    @ApplicationScoped
    static class FastLane {
        private final AvailabilityBoard board;
        private final TenantDirectory directory;

        FastLane(AvailabilityBoard board, TenantDirectory directory) {
            this.board = board;
            this.directory = directory;
        }

        void open(@Observes Router router) {
            router.get("/api/sites/:slug/availability").order(-1).handler(this::answer);
        }

        private void answer(RoutingContext context) {
            String month = context.request().getParam("month");
            AvailabilityBoard.Page page = month == null || !month.matches("2\\d{3}-(0[1-9]|1[0-2])")
                    ? null
                    : directory
                            .siteInHand(context.pathParam("slug"))
                            .map(site -> board.pageInHand(site.tenantId(), YearMonth.parse(month)))
                            .orElse(null);
            if (page == null) {
                context.next();
                return;
            }
            var response = context.response();
            response.putHeader(HttpHeaders.ETAG, page.etag())
                    .putHeader(HttpHeaders.CACHE_CONTROL, CACHE)
                    .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (page.etag().equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
                response.setStatusCode(304).end();
                return;
            }
            String encodings = context.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
            boolean zipped = encodings != null && encodings.contains("gzip");
            if (zipped) {
                response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
            response.putHeader(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                    .end(Buffer.buffer(zipped ? page.gzipped() : page.plain()));
        }
    }
}
