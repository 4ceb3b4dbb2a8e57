package io.machiyaku.vaccine;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A vaccine as the rules see it. The primary series (doses 1 to {@code primaryDoses}) is given with one vaccine and
 * follows the age at dose 1; doses after it, up to {@code lastDose}, are boosters.
 */
public record Product(
        UUID vaccineId,
        ProgrammeRules programme,
        String name,
        int primaryDoses,
        int lastDose,
        AgeRange ages,
        boolean child,
        List<DoseRule> rules) {

    public Product {
        rules = List.copyOf(rules);
    }

    public UUID programmeId() {
        return programme.programmeId();
    }

    /** The rule in force for this dose on a vaccination day; the youngest where several are. */
    public Optional<DoseRule> ruleFor(int dose, LocalDate on) {
        DoseRule best = null;
        for (DoseRule rule : rules) {
            if (rule.dose() == dose && rule.valid().contains(on) && (best == null || younger(rule, best))) {
                best = rule;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether the dose can be given with this vaccine on that day: within its doses, its rules and its programme. */
    public boolean offers(int dose, LocalDate on) {
        return dose >= 1
                && dose <= lastDose
                && programme.runs().contains(on)
                && (ruleFor(dose, on).isPresent() || rules.stream().noneMatch(rule -> rule.dose() == dose));
    }

    /** The first day from {@code on} on which {@link #offers} holds. */
    public Optional<LocalDate> offeredFrom(int dose, LocalDate on) {
        return Stream.concat(
                        Stream.of(on, Days.later(programme.from(), on)),
                        rules.stream().map(DoseRule::validFrom).filter(Objects::nonNull))
                .filter(day -> !day.isBefore(on) && offers(dose, day))
                .min(LocalDate::compareTo);
    }

    private static boolean younger(DoseRule rule, DoseRule than) {
        return rule.validFrom() != null
                && (than.validFrom() == null || rule.validFrom().isAfter(than.validFrom()));
    }
}
