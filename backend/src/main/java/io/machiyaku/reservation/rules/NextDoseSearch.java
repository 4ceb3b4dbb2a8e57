package io.machiyaku.reservation.rules;

import static io.machiyaku.reservation.rules.BookingRefusal.ALREADY_RECORDED;
import static io.machiyaku.reservation.rules.BookingRefusal.ALREADY_RESERVED;
import static io.machiyaku.reservation.rules.BookingRefusal.BIRTH_DATE_UNKNOWN;
import static io.machiyaku.reservation.rules.BookingRefusal.DOSE_NOT_OFFERED;
import static io.machiyaku.reservation.rules.BookingRefusal.VOUCHER_UNKNOWN;

import io.machiyaku.platform.Refusal;
import io.machiyaku.vaccine.AgeRange;
import io.machiyaku.vaccine.Days;
import io.machiyaku.vaccine.Product;
import io.machiyaku.vaccine.ProgrammeRules;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds somebody's next dose by asking the booking rules themselves: it holds an imaginary slot of each vaccine to today
 * and moves it to the day that the refusals name, until nothing refuses or no day helps.
 */
final class NextDoseSearch {

    /** More moves than there are rules that name a day. */
    private static final int MOVES = 12;

    private final BookingRules rules;
    private final Applicant applicant;
    private final ProgrammeRules programme;
    private final Door door;
    private final Standing standing;
    private final int dose;

    NextDoseSearch(BookingRules rules, Applicant applicant, ProgrammeRules programme, Door door) {
        this.rules = rules;
        this.applicant = applicant;
        this.programme = programme;
        this.door = door;
        this.standing = rules.standing(applicant, programme.programmeId(), null);
        this.dose = standing.offered();
    }

    /** {@code days}: null where no day helps; {@code why}: what refuses today, or for good. */
    private record Found(Product product, Days days, List<Refusal> why) {}

    NextDose among(List<Product> products) {
        if (!applicant.known()) {
            return new NextDose(
                    programme.programmeId(), dose, null, null, List.of(), List.of(Refusal.of(VOUCHER_UNKNOWN)), null);
        }
        List<Found> tried = products.stream().map(this::search).toList();
        List<Found> found = tried.stream()
                .filter(one -> one.days != null)
                .sorted(Comparator.comparing(one -> one.days.first()))
                .toList();
        LiveBooking booked = standing.booking(dose);
        return new NextDose(
                programme.programmeId(),
                dose,
                found.isEmpty() ? null : found.getFirst().days.first(),
                latest(found),
                found.stream()
                        .map(one -> new NextDose.Candidate(one.product.vaccineId(), one.days.first(), one.days.last()))
                        .toList(),
                why(booked, found.isEmpty() ? closest(tried) : found.getFirst().why),
                booked == null ? null : booked.reservationId());
    }

    private Found search(Product product) {
        LocalDate day = rules.now().toLocalDate();
        List<Refusal> today = refusals(product, day);
        List<Refusal> against = withoutUnknownAge(today);
        for (int moves = 0; moves < MOVES && namesDay(against); moves++) {
            day = against.stream()
                    .map(Refusal::possibleFrom)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            against = withoutUnknownAge(refusals(product, day));
        }
        return against.isEmpty()
                ? new Found(product, new Days(day, last(product, day)), today)
                : new Found(product, null, against);
    }

    private static boolean namesDay(List<Refusal> against) {
        return !against.isEmpty() && against.stream().allMatch(refusal -> refusal.possibleFrom() != null);
    }

    /** An unknown birth date is told, but the days are those that the other rules leave. */
    private static List<Refusal> withoutUnknownAge(List<Refusal> refusals) {
        return refusals.stream()
                .filter(refusal -> refusal.rule() != BIRTH_DATE_UNKNOWN)
                .toList();
    }

    private List<Refusal> refusals(Product product, LocalDate day) {
        Findings findings = new Findings();
        new DoseRules(applicant.birthDate(), standing).check(imaginary(product, day), dose, findings);
        return findings.all().stream()
                .filter(refusal -> refusal.rule() != ALREADY_RESERVED && refusal.rule() != ALREADY_RECORDED)
                .toList();
    }

    private SlotOffer imaginary(Product product, LocalDate day) {
        Integer months = programme.shortestBooster().orElse(null);
        LocalDateTime noon = day.atTime(12, 0);
        return new SlotOffer(
                null,
                null,
                true,
                true,
                true,
                null,
                noon,
                noon,
                true,
                1,
                0,
                product,
                AgeRange.ANY,
                dose,
                dose,
                months,
                null,
                null,
                Map.of());
    }

    private LocalDate last(Product product, LocalDate day) {
        Received beginning = standing.beginning(dose);
        boolean pinned = beginning != null && Standing.continuesSeries(dose, beginning, product);
        LocalDate byAge = new AgeRules(
                        applicant.birthDate(), imaginary(product, day), dose, pinned ? beginning.date() : null)
                .lastDay();
        return programme.runs().and(new Days(null, byAge)).last();
    }

    private static LocalDate latest(List<Found> found) {
        boolean open = found.stream().anyMatch(one -> one.days.last() == null);
        return open
                ? null
                : found.stream()
                        .map(one -> one.days.last())
                        .max(LocalDate::compareTo)
                        .orElse(null);
    }

    private List<Refusal> why(LiveBooking booked, List<Refusal> ofDose) {
        Findings findings = new Findings();
        rules.person().check(applicant, rules.now().toLocalDate(), door, findings);
        rules.person().checkOpening(null, door, findings);
        if (booked != null) {
            findings.refuse(ALREADY_RESERVED, "dose", dose, "startsAt", booked.startsAt(), "venueId", booked.venueId());
        }
        List<Refusal> all = new ArrayList<>(findings.all());
        all.addAll(ofDose);
        return List.copyOf(all);
    }

    /** Where no vaccine fits: the reasons of the one with the fewest. */
    private List<Refusal> closest(List<Found> tried) {
        return tried.stream()
                .map(Found::why)
                .min(Comparator.comparingInt(List::size))
                .orElseGet(() -> List.of(Findings.refusal(DOSE_NOT_OFFERED, null, "dose", dose)));
    }
}
