package io.machiyaku.reservation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/rules.md is the list of the rules for people; it must not fall behind the code. */
class RulesPageTest {

    private static final Pattern TEST =
            Pattern.compile("`(vaccine|reservation\\.rules|reservation|reception)\\.(\\w+)#(\\w+)`");

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "rules.md"));
    }

    @Test
    void the_page_names_every_code() throws IOException {
        String page = page();
        assertThat(BookingRefusal.values()).allSatisfy(code -> assertThat(page).contains("`" + code.code() + "`"));
    }

    @Test
    void every_test_the_page_names_exists() throws Exception {
        List<MatchResult> named = TEST.matcher(page()).results().toList();
        assertThat(named).hasSizeGreaterThan(50);
        for (MatchResult test : named) {
            Class<?> type = Class.forName("io.machiyaku." + test.group(1) + "." + test.group(2));
            assertThat(Arrays.stream(type.getDeclaredMethods()).map(Method::getName))
                    .as(test.group())
                    .contains(test.group(3));
        }
    }

    @Test
    void every_row_of_a_rule_names_a_test() throws IOException {
        List<String> rows = page().lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| rule"))
                .toList();
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row).containsPattern(TEST));
    }
}
