package io.machiyaku.vaccine;

import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a programme is for, in one of three ways. A programme may list several; one that fits is enough. */
public sealed interface Eligibility {

    @Schema(name = "EligibilityKind")
    enum Kind {
        AGE,
        BIRTH_RANGE,
        FISCAL_YEAR_AGE
    }

    Kind kind();

    /** The days on which someone born then is eligible; nothing if they never are. */
    Optional<Days> days(LocalDate birth);

    /** By legal age on the day of vaccination. */
    record ByAge(AgeRange range) implements Eligibility {
        @Override
        public Kind kind() {
            return Kind.AGE;
        }

        @Override
        public Optional<Days> days(LocalDate birth) {
            return Optional.of(range.days(birth)).filter(days -> !days.empty());
        }
    }

    /** Born from … to …, whatever the day; null is open. */
    record BornBetween(LocalDate from, LocalDate to) implements Eligibility {
        @Override
        public Kind kind() {
            return Kind.BIRTH_RANGE;
        }

        @Override
        public Optional<Days> days(LocalDate birth) {
            return new Days(from, to).contains(birth) ? Optional.of(Days.ALL) : Optional.empty();
        }
    }

    /**
     * By the legal age reached by 31 March, the end of the fiscal year of the vaccination: shingles at 65 in fiscal 2025
     * is born 1960-04-02 to 1961-04-01. From the first day of the year of {@code from} to the last of that of {@code to}.
     */
    record ByFiscalYearAge(Integer from, Integer to) implements Eligibility {
        @Override
        public Kind kind() {
            return Kind.FISCAL_YEAR_AGE;
        }

        @Override
        public Optional<Days> days(LocalDate birth) {
            return Optional.of(new Days(
                            from == null
                                    ? null
                                    : yearEnd(birth, from).minusYears(1).plusDays(1),
                            to == null ? null : yearEnd(birth, to)))
                    .filter(days -> !days.empty());
        }

        private static LocalDate yearEnd(LocalDate birth, int age) {
            LocalDate reached = LegalAge.reachesYears(birth, age);
            LocalDate end = LocalDate.of(reached.getYear(), 3, 31);
            return reached.isAfter(end) ? end.plusYears(1) : end;
        }
    }
}
