package io.machiyaku.reservation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.machiyaku.platform.CityTime;
import io.machiyaku.platform.ShortMemory;
import io.machiyaku.platform.TenantScope;
import io.machiyaku.platform.Ticker;
import io.machiyaku.reservation.AvailabilityQuery.Offer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The public board of free seats: the finished bytes of a month, made at most once a second for each tenant however many
 * people look: no more than residents may book today. What it shows is up to a second old; the booking itself decides.
 */
@ApplicationScoped
class AvailabilityBoard {

    private static final long FRESH_NANOS = 1_000_000_000L;
    private static final int MONTHS_KEPT = 2_000;

    /** Seats of slots alike; ages in months, both included. */
    @Schema(name = "AvailabilityOffer")
    record OfferView(
            @NotNull LocalDate date,
            @NotNull UUID venueId,
            @NotNull UUID vaccineId,
            @NotNull UUID programmeId,
            @NotNull int doseFrom,
            @NotNull int doseTo,
            Integer minAgeMonths,
            Integer maxAgeMonths,
            Integer intervalMonths,
            @NotNull boolean set,
            @NotNull boolean sameDay,
            @NotNull int remaining,
            @NotNull Level level) {

        /** Before their booking opens, seats are not free. */
        static OfferView of(Offer offer, boolean opened) {
            return new OfferView(
                    offer.date(),
                    offer.venueId(),
                    offer.vaccineId(),
                    offer.programmeId(),
                    offer.doseFrom(),
                    offer.doseTo(),
                    offer.minAgeMonths(),
                    offer.maxAgeMonths(),
                    offer.intervalMonths(),
                    offer.set(),
                    offer.sameDay(),
                    opened ? offer.remaining() : 0,
                    opened ? Level.of(offer.remaining(), offer.capacity()) : Level.CLOSED);
        }
    }

    @Schema(name = "AvailabilityBoard")
    record Board(@NotNull List<OfferView> offers, @NotNull Instant asOf) {}

    /** A month's answer, ready to be sent. */
    record Page(byte[] plain, byte[] gzipped, String etag) {}

    private record Key(UUID tenantId, YearMonth month) {}

    private final BoardOffers seats;
    private final TenantScope scope;
    private final CityTime time;
    private final ObjectMapper json;
    private final ShortMemory<Key, Page> pages;

    AvailabilityBoard(BoardOffers seats, TenantScope scope, CityTime time, ObjectMapper json, Ticker ticker) {
        this.seats = seats;
        this.scope = scope;
        this.time = time;
        this.json = json;
        this.pages = new ShortMemory<>(FRESH_NANOS, MONTHS_KEPT, ticker);
    }

    Page page(UUID tenantId, YearMonth month) {
        return pages.get(new Key(tenantId, month), key -> make(tenantId, month));
    }

    /** The page if it is fresh, without waiting for anything; else null. */
    Page pageInHand(UUID tenantId, YearMonth month) {
        return pages.inHand(new Key(tenantId, month));
    }

    private Page make(UUID tenantId, YearMonth month) {
        List<OfferView> offers =
                scope.in(tenantId, () -> QuarkusTransaction.requiringNew().call(() -> seats.of(tenantId, month)));
        try {
            byte[] rows = json.writeValueAsBytes(offers);
            byte[] plain = json.writeValueAsBytes(new Board(offers, time.instant()));
            var sum = new CRC32C();
            sum.update(rows);
            return new Page(plain, gzip(plain), "\"" + Long.toHexString(sum.getValue()) + "-" + rows.length + "\"");
        } catch (JsonProcessingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static byte[] gzip(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
