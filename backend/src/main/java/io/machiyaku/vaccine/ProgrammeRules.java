package io.machiyaku.vaccine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
        return forEverybody() || spans(birth).anyMatch(days -> days.contains(on));
    }

    /** The days from {@code on} for which someone born then is eligible: the span that begins first. */
    public Optional<Days> eligibleFrom(LocalDate birth, LocalDate on) {
        if (forEverybody()) {
            return Optional.of(Days.from(on));
        }
        return spans(birth)
                .filter(days -> !days.endsBefore(on))
                .map(days -> days.and(Days.from(on)))
                .min(Comparator.comparing(Days::first));
    }

    private Stream<Days> spans(LocalDate birth) {
        return eligibility.stream().flatMap(kind -> kind.days(birth).stream());
    }

    /** Whether every way to be eligible has an age that this person has passed: too old rather than too young for good. */
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
