package io.machiyaku.reservation.rules;

import static io.machiyaku.reservation.rules.BookingRefusal.BIRTH_DATE_UNKNOWN;
import static io.machiyaku.reservation.rules.BookingRefusal.TOO_OLD;
import static io.machiyaku.reservation.rules.BookingRefusal.TOO_YOUNG;

import io.machiyaku.vaccine.AgeRange;
import io.machiyaku.vaccine.Days;
import io.machiyaku.vaccine.DoseRule;
import io.machiyaku.vaccine.Product;
import io.machiyaku.vaccine.ProgrammeRules;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Age limits of the slot, its vaccine, the dose and the programme, all at once. They hold on the day of vaccination; from
 * dose 2 of a primary series on, the age on the day of dose 1 decides, and then no waiting helps.
 */
final class AgeRules {

    private final LocalDate birth;
    private final LocalDate on;
    private final boolean byFirstDose;
    private final int dose;
    private final ProgrammeRules programme;
    private final AgeRange[] ranges;

    /** {@code firstDoseOn}: the day of dose 1 where it decides, else null. */
    AgeRules(LocalDate birth, SlotOffer slot, int dose, LocalDate firstDoseOn) {
        Product product = slot.product();
        this.birth = birth;
        this.byFirstDose = firstDoseOn != null;
        this.on = byFirstDose ? firstDoseOn : slot.date();
        this.dose = dose;
        this.programme = product.programme();
        AgeRange ofDose = product.ruleFor(dose, slot.date()).map(DoseRule::ages).orElse(AgeRange.ANY);
        this.ranges = new AgeRange[] {slot.ages(), product.ages(), ofDose};
    }

    void check(Findings findings) {
        if (birth == null) {
            if (limited()) {
                findings.refuse(BIRTH_DATE_UNKNOWN);
            }
            return;
        }
        Integer youngest = null;
        Integer oldest = null;
        for (AgeRange range : ranges) {
            if (range.tooYoung(birth, on) && (youngest == null || range.minMonths() > youngest)) {
                youngest = range.minMonths();
            }
            if (range.tooOld(birth, on) && (oldest == null || range.maxMonths() < oldest)) {
                oldest = range.maxMonths();
            }
        }
        boolean eligible = programme.eligible(birth, on);
        if (youngest != null) {
            refuse(findings, TOO_YOUNG, youngest, firstDay());
        } else if (!eligible && !programme.outgrown(birth, on)) {
            LocalDate first = firstDay();
            findings.refuse(TOO_YOUNG, first, "dose", dose, "case", first == null ? "never" : "programme");
        }
        if (oldest != null) {
            refuse(findings, TOO_OLD, oldest, null);
        } else if (!eligible && programme.outgrown(birth, on)) {
            findings.refuse(TOO_OLD, "dose", dose, "case", "programme");
        }
    }

    /** The last possible day; null where age ends nothing. */
    LocalDate lastDay() {
        if (birth == null || byFirstDose) {
            return null;
        }
        Days days = Days.ALL;
        for (AgeRange range : ranges) {
            days = days.and(range.days(birth));
        }
        return programme.eligibleFrom(birth, on).map(days::and).orElse(days).last();
    }

    private void refuse(Findings findings, BookingRefusal code, int limitMonths, LocalDate possibleFrom) {
        boolean years = code == TOO_YOUNG ? limitMonths % 12 == 0 : limitMonths % 12 == 11;
        String words = byFirstDose ? "series" : years ? null : "months";
        if (code == TOO_YOUNG && possibleFrom == null && !byFirstDose) {
            words = "never";
        }
        findings.refuse(
                code,
                possibleFrom,
                "case",
                words,
                "dose",
                dose,
                "limitYears",
                limitMonths / 12,
                "limitMonths",
                limitMonths);
    }

    /** The first day from then on that satisfies every limit; null where none does or dose 1 has already decided. */
    private LocalDate firstDay() {
        if (byFirstDose) {
            return null;
        }
        Days days = Days.from(on);
        for (AgeRange range : ranges) {
            days = days.and(range.days(birth));
        }
        Optional<Days> eligible = programme.eligibleFrom(birth, days.first());
        Days both = days.and(eligible.orElse(days));
        return eligible.isEmpty() || both.empty() ? null : both.first();
    }

    private boolean limited() {
        for (AgeRange range : ranges) {
            if (!range.unlimited()) {
                return true;
            }
        }
        return !programme.forEverybody();
    }
}
