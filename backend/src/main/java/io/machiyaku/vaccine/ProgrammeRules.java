package io.machiyaku.vaccine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a programme (接種事業) lays down for all its vaccines: when it runs, how months end, which booster intervals slots
 * may choose from (months), whom it is for (empty: everybody).
 */
public record ProgrammeRules(
        UUID programmeId,
        LocalDate from,
        LocalDate to,
        MonthEnd monthEnd,
        List<Integer> boosterMonths,
        List<Eligibility> eligibility) {

    public ProgrammeRules {
        boosterMonths = List.copyOf(boosterMonths);
        eligibility = List.copyOf(eligibility);
    }

    public Days runs() {
        return new Days(from, to);
    }

    public boolean forEverybody() {
        return eligibility.isEmpty();
    }

    public boolean eligible(LocalDate birth, LocalDate on) {
        return forEverybody()
                || eligibility.stream()
                        .anyMatch(kind -> kind.days(birth)
                                .filter(days -> days.contains(on))
                                .isPresent());
    }

    /** The first day from {@code on} on which someone born then is eligible. */
    public Optional<LocalDate> eligibleFrom(LocalDate birth, LocalDate on) {
        if (forEverybody()) {
            return Optional.of(on);
        }
        return eligibility.stream()
                .flatMap(kind -> kind.days(birth).stream())
                .filter(days -> !days.endsBefore(on))
                .map(days -> Days.later(days.first(), on))
                .min(LocalDate::compareTo);
    }

    /** Whether everyone eligible was born later than this: the difference between too old and too young for good. */
    public boolean outgrown(LocalDate birth, LocalDate on) {
        return eligibility.stream().allMatch(kind -> switch (kind) {
            case Eligibility.BornBetween born -> born.from() != null && birth.isBefore(born.from());
            case Eligibility.ByAge age -> age.range().tooOld(birth, on);
            case Eligibility.ByFiscalYearAge age ->
                age.days(birth).filter(days -> days.endsBefore(on)).isPresent();
        });
    }

    /** The shortest booster interval that a slot of this programme may have, in months. */
    public Optional<Integer> shortestBooster() {
        return boosterMonths.stream().min(Integer::compareTo);
    }
}
