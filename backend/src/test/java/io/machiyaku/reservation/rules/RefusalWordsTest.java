package io.machiyaku.reservation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.machiyaku.platform.Refusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RefusalWordsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Properties JAPANESE = sentences("ja");
    private static final Properties ENGLISH = sentences("en");

    private static Properties sentences(String language) {
        String name = "/refusals_" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(RefusalWordsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            Properties sentences = new Properties();
            sentences.load(reader);
            return sentences;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .map(found -> found.substring(1, found.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String key(Refusal refusal) {
        String key = refusal.code() + "." + refusal.words().get("case");
        return JAPANESE.containsKey(key) ? key : refusal.code();
    }

    @Test
    void every_code_has_a_sentence_in_japanese_and_in_english() {
        List<String> codes =
                Arrays.stream(BookingRefusal.values()).map(BookingRefusal::code).toList();
        assertThat(JAPANESE.stringPropertyNames()).containsAll(codes);
        assertThat(ENGLISH.stringPropertyNames()).containsAll(codes);
    }

    @Test
    void both_languages_tell_the_same_things() {
        assertThat(ENGLISH.stringPropertyNames()).isEqualTo(JAPANESE.stringPropertyNames());
        for (String key : JAPANESE.stringPropertyNames()) {
            assertThat(placeholders(ENGLISH.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(JAPANESE.getProperty(key)));
        }
    }

    @Test
    void every_refusal_brings_the_words_its_sentence_needs() {
        Random random = new Random(20261122);
        Set<String> told = new TreeSet<>();
        for (int i = 0; i < 20_000; i++) {
            Scenario scenario = Scenario.random(random);
            for (Refusal refusal : scenario.verdict().refusals()) {
                told.add(key(refusal));
                assertThat(refusal.words().keySet())
                        .as("%s for %s", refusal, scenario)
                        .containsAll(placeholders(JAPANESE.getProperty(key(refusal))));
            }
        }
        assertThat(told).hasSizeGreaterThan(30);
    }

    @Test
    void so_do_the_refusals_of_sets_changes_and_cancellations() {
        LiveBooking dose1 = PersonMaker.booking(1, Given.TODAY, Given.PFIZER, null);
        LiveBooking dose2 = PersonMaker.booking(2, Given.TOMORROW, Given.PFIZER, null);
        CancelRules late = new CancelRules(SiteRules.defaults(), Given.TODAY.atTime(12, 0));
        CancelRules begun = new CancelRules(
                new SiteRules(true, null, false, true, Set.of(), Deadline.UNTIL_IT_BEGINS, OfferedPeriod.TWO_MONTHS),
                Given.TODAY.atTime(12, 0));
        Applicant one = PersonMaker.aPerson().booked(dose1).make();
        List<Refusal> refusals = new ArrayList<>(late.check(dose1, one.having(dose2), Given.WEB, false));
        refusals.addAll(begun.check(dose1, one, Given.WEB, false));
        SlotMaker second = SlotMaker.aSlot().on(Given.TOMORROW).full();
        refusals.addAll(Given.rules()
                .check(
                        PersonMaker.aPerson().make(),
                        SlotMaker.aSlot().firstOf(second).make(),
                        Wish.book(1),
                        Given.WEB));
        assertThat(refusals.stream().map(RefusalWordsTest::key))
                .containsExactly(
                        "deadline-passed.day",
                        "later-dose-conflicts",
                        "deadline-passed",
                        "dose-not-next.order",
                        "interval-too-short",
                        "set-second-full");
        assertThat(refusals)
                .allSatisfy(refusal -> assertThat(refusal.words().keySet())
                        .containsAll(placeholders(JAPANESE.getProperty(key(refusal)))));
    }

    @Test
    void a_case_that_has_no_sentence_of_its_own_does_not_exist() {
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            for (Refusal refusal : Scenario.random(random).verdict().refusals()) {
                Object variant = refusal.words().get("case");
                if (variant != null) {
                    assertThat(JAPANESE).containsKey(refusal.code() + "." + variant);
                }
            }
        }
    }

    @Test
    void whoever_lacks_an_earlier_dose_may_have_had_it_elsewhere_and_is_not_told_to_book_it() {
        for (String key : List.of("first-dose-missing", "dose-not-next.ahead")) {
            assertThat(JAPANESE.getProperty(key)).contains("ほかで受けた").contains("予約せずに");
            assertThat(ENGLISH.getProperty(key)).contains("elsewhere").contains("do not book");
        }
    }

    @Test
    void sentences_do_not_end_in_a_full_stop_in_japanese_and_do_in_english() {
        assertThat(JAPANESE.values()).noneMatch(sentence -> sentence.toString().endsWith("。"));
        assertThat(ENGLISH.values()).allMatch(sentence -> sentence.toString().endsWith("."));
    }
}
