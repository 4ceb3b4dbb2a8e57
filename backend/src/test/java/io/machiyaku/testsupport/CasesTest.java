package io.machiyaku.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class CasesTest {

    @Test
    void a_case_that_fails_is_told_and_runs_again_from_its_seed() {
        Throwable first =
                catchThrowable(() -> Cases.each(draw -> assertThat(draw.upTo(9)).isLessThan(9)));
        assertThat(first).isInstanceOf(AssertionError.class).hasMessageContaining("Fails with [9]");
        var seed = Pattern.compile("-Dcases.seed=(-?[0-9]+)").matcher(first.getMessage());
        assertThat(seed.find()).isTrue();
        Set<Integer> again = new HashSet<>();
        System.setProperty(Cases.SEED, seed.group(1));
        try {
            Cases.each(draw -> again.add(draw.upTo(9)));
        } finally {
            System.clearProperty(Cases.SEED);
        }
        assertThat(again).containsExactly(9);
    }

    @Test
    void all_cases_are_run_and_differ() {
        var run = new AtomicInteger();
        Set<Integer> numbers = new HashSet<>();
        Cases.each(500, draw -> {
            run.incrementAndGet();
            numbers.add(draw.between(-3, 100_000));
        });
        assertThat(run).hasValue(500);
        assertThat(numbers).hasSizeGreaterThan(300).contains(-3, 0, 1, 100_000).allMatch(n -> n >= -3 && n <= 100_000);
    }

    @Test
    void a_rule_that_breaks_counts_as_failed() {
        Throwable broken = catchThrowable(() -> Cases.each(1, draw -> {
            throw new IllegalStateException("broken");
        }));
        assertThat(broken).isInstanceOf(AssertionError.class).hasRootCauseMessage("broken");
    }
}
