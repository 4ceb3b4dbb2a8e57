package io.machiyaku.vaccine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProductTest {

    private static final LocalDate CHANGE = LocalDate.of(2026, 4, 1);

    private static Product product(LocalDate from, LocalDate to, DoseRule... rules) {
        ProgrammeRules programme =
                new ProgrammeRules(new UUID(0, 1), from, to, MonthEnd.NEXT_DAY, List.of(), List.of());
        return new Product(new UUID(0, 2), programme, "帯状疱疹", 2, 2, AgeRange.ANY, false, List.of(rules));
    }

    private static DoseRule second(Interval interval, LocalDate from, LocalDate to) {
        return new DoseRule(2, interval, MonthEnd.NEXT_DAY, AgeRange.ANY, from, to);
    }

    @Test
    void an_interval_that_changes_is_two_rules_with_dates() {
        Product product = product(
                null,
                null,
                second(Interval.months(2), null, CHANGE.minusDays(1)),
                second(Interval.months(1), CHANGE, null));
        assertThat(product.ruleFor(2, CHANGE.minusDays(1)).orElseThrow().interval())
                .isEqualTo(Interval.months(2));
        assertThat(product.ruleFor(2, CHANGE).orElseThrow().interval()).isEqualTo(Interval.months(1));
    }

    @Test
    void where_two_rules_are_in_force_the_younger_one_counts() {
        Product product =
                product(null, null, second(Interval.months(2), null, null), second(Interval.months(1), CHANGE, null));
        assertThat(product.ruleFor(2, CHANGE).orElseThrow().interval()).isEqualTo(Interval.months(1));
    }

    @Test
    void a_dose_whose_rule_is_not_in_force_is_not_offered_until_it_is() {
        Product product = product(null, null, second(Interval.months(2), CHANGE, null));
        assertThat(product.offers(2, CHANGE.minusDays(1))).isFalse();
        assertThat(product.offeredFrom(2, CHANGE.minusDays(10))).contains(CHANGE);
        assertThat(product.offers(2, CHANGE)).isTrue();
        assertThat(product.offers(3, CHANGE)).isFalse();
        assertThat(product.offeredFrom(3, CHANGE)).isEmpty();
    }

    @Test
    void nothing_is_offered_outside_the_programme() {
        Product product = product(CHANGE, CHANGE.plusDays(30));
        assertThat(product.offers(1, CHANGE.minusDays(1))).isFalse();
        assertThat(product.offers(1, CHANGE)).isTrue();
        assertThat(product.offers(1, CHANGE.plusDays(30))).isTrue();
        assertThat(product.offers(1, CHANGE.plusDays(31))).isFalse();
        assertThat(product.offeredFrom(1, CHANGE.minusDays(5))).contains(CHANGE);
        assertThat(product.offeredFrom(1, CHANGE.plusDays(31))).isEmpty();
    }

    @Test
    void the_next_dose_is_never_possible_on_the_same_day() {
        assertThat(second(null, null, null).firstDayAfter(CHANGE)).isEqualTo(CHANGE.plusDays(1));
        assertThat(second(Interval.days(0), null, null).firstDayAfter(CHANGE)).isEqualTo(CHANGE.plusDays(1));
    }
}
