package io.machiyaku.reservation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.machiyaku.reservation.rules.Applicant;
import io.machiyaku.reservation.rules.LiveBooking;
import io.machiyaku.reservation.rules.Received;
import io.machiyaku.reservation.rules.SetHalf;
import io.machiyaku.reservation.rules.Waiver;
import io.machiyaku.vaccine.Product;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is read before a booking is judged: the person, the slots wished for, and what was answered to the same request. */
record BookingFacts(
        PersonRow person, boolean siteAllowed, List<SlotRow> slots, String formerHash, String formerAnswer) {

    /** A person as the database function person_facts tells it. */
    @JsonNaming(SnakeCaseStrategy.class)
    record PersonRow(
            UUID personId,
            long bookingVersion,
            LocalDate birthDate,
            String birthDateKind,
            boolean registered,
            int termsEdition,
            LocalDate deceasedOn,
            LocalDate movedOutOn,
            List<DoseRow> doses,
            List<LiveRow> live) {

        Applicant applicant(boolean siteAllowed, int currentTerms, Map<UUID, Product> products) {
            return new Applicant(
                    true,
                    siteAllowed,
                    deceasedOn,
                    movedOutOn,
                    "REAL".equals(birthDateKind) ? birthDate : null,
                    registered,
                    termsEdition >= currentTerms,
                    doses.stream().map(dose -> dose.received(products)).toList(),
                    live.stream().map(booking -> booking.booking(products)).toList());
        }

        Optional<LiveRow> booking(UUID reservationId) {
            return live.stream().filter(row -> row.id().equals(reservationId)).findFirst();
        }
    }

    record DoseRow(UUID programme, int dose, LocalDate on, UUID vaccine) {
        Received received(Map<UUID, Product> products) {
            return new Received(programme, dose, on, products.get(vaccine));
        }
    }

    record LiveRow(
            UUID id,
            UUID programme,
            int dose,
            ReservationStatus status,
            UUID set,
            UUID slot,
            UUID voucher,
            String code,
            long version,
            Set<Waiver> overrides,
            Set<String> lifted,
            Integer intervalMonths,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            boolean sameDay,
            UUID venue,
            UUID vaccine) {

        LiveBooking booking(Map<UUID, Product> products) {
            boolean checkedIn = status == ReservationStatus.CHECKED_IN;
            return new LiveBooking(
                    id,
                    dose,
                    slot,
                    venue,
                    startsAt,
                    endsAt,
                    sameDay,
                    intervalMonths,
                    products.get(vaccine),
                    set,
                    checkedIn);
        }
    }

    Optional<SlotRow> slot(UUID id) {
        return slots.stream().filter(slot -> slot.id().equals(id)).findFirst();
    }

    Optional<SlotRow> partnerOf(SlotRow slot) {
        return slot.pairedSlotId() == null ? Optional.empty() : slot(slot.pairedSlotId());
    }

    /** A slot's row together with its venue's words. */
    @JsonNaming(SnakeCaseStrategy.class)
    @com.fasterxml.jackson.annotation.JsonIgnoreProperties(ignoreUnknown = true)
    record SlotRow(
            UUID id,
            UUID venueId,
            UUID programmeId,
            UUID vaccineId,
            String name,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            int capacity,
            int reserved,
            boolean published,
            boolean sameDay,
            java.time.OffsetDateTime opensAt,
            Integer minAge,
            Integer maxAge,
            Integer minAgeMonths,
            Integer maxAgeMonths,
            int doseFrom,
            int doseTo,
            Integer intervalMonths,
            UUID pairedSlotId,
            SetHalf setHalf,
            long version,
            boolean venuePublished,
            boolean venueHandles,
            @JsonProperty("venue_name") String venueName,
            String venueAddress,
            String venuePhone) {}
}
