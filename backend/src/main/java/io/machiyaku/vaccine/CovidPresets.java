package io.machiyaku.vaccine;

import static io.machiyaku.vaccine.UpperBound.AGE_OR_BELOW;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The COVID-19 programme and vaccines that every tenant starts with. They are data to seed from, an administrator may
 * change them afterwards. Sources: health ministry Q&A 0036 and 0099, domain notes on the special vaccination.
 */
public final class CovidPresets {

    public static final String PROGRAMME_CODE = "covid-19";
    public static final String PROGRAMME_NAME = "新型コロナワクチン接種";

    /** Doses that can be booked in all: the primary series and boosters up to the eighth. */
    public static final int LAST_DOSE = 8;

    /** The booster intervals a slot may choose from. */
    public static final List<Integer> BOOSTER_MONTHS = List.of(3, 4, 5, 6, 7, 8);

    /**
     * A vaccine to seed. {@code setDays} is how many days after the first a set's second half lies by default;
     * {@code maker} is the text that VRS files carry.
     */
    public record Preset(
            String code,
            String name,
            String maker,
            int primaryDoses,
            int lastDose,
            AgeRange ages,
            boolean child,
            int setDays,
            List<DoseRule> rules) {

        public Product product(UUID vaccineId, ProgrammeRules programme) {
            return new Product(vaccineId, programme, name, primaryDoses, lastDose, ages, child, rules);
        }
    }

    public static final Preset PFIZER = new Preset(
            "pfizer-12",
            "ファイザー(12歳以上)",
            "ファイザー",
            2,
            LAST_DOSE,
            AgeRange.years(12, null, AGE_OR_BELOW),
            false,
            21,
            List.of(DoseRule.first(), DoseRule.after(Interval.days(19), 2)));

    public static final Preset PFIZER_CHILD = new Preset(
            "pfizer-5-11",
            "ファイザー(5〜11歳)",
            "ファイザー(5から11歳用)",
            2,
            LAST_DOSE,
            AgeRange.years(5, 11, AGE_OR_BELOW),
            true,
            21,
            List.of(DoseRule.first(), DoseRule.after(Interval.days(19), 2)));

    public static final Preset PFIZER_INFANT = new Preset(
            "pfizer-6m-4",
            "ファイザー(6か月〜4歳)",
            "ファイザー(6か月から4歳用)",
            3,
            LAST_DOSE,
            new AgeRange(6, 59, AGE_OR_BELOW),
            true,
            21,
            List.of(DoseRule.first(), DoseRule.after(Interval.weeks(3), 2), DoseRule.after(Interval.weeks(8), 3)));

    public static final Preset MODERNA = new Preset(
            "moderna-12",
            "モデルナ(12歳以上)",
            "武田/モデルナ",
            2,
            LAST_DOSE,
            AgeRange.years(12, null, AGE_OR_BELOW),
            false,
            28,
            List.of(DoseRule.first(), DoseRule.after(Interval.days(21), 2)));

    public static final Preset NOVAVAX = new Preset(
            "novavax-12",
            "ノババックス(12歳以上)",
            "武田(ノババックス)",
            2,
            LAST_DOSE,
            AgeRange.years(12, null, AGE_OR_BELOW),
            false,
            21,
            List.of(DoseRule.first(), DoseRule.after(Interval.weeks(3), 2)));

    public static final List<Preset> VACCINES = List.of(PFIZER, PFIZER_CHILD, PFIZER_INFANT, MODERNA, NOVAVAX);

    private CovidPresets() {}

    public static ProgrammeRules programme(UUID programmeId, LocalDate from, LocalDate to) {
        return new ProgrammeRules(programmeId, from, to, MonthEnd.NEXT_DAY, BOOSTER_MONTHS, List.of());
    }
}
