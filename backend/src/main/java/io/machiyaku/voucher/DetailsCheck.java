package io.machiyaku.voucher;

import io.machiyaku.platform.Invalid;
import io.machiyaku.platform.NoFormula;
import io.machiyaku.platform.RefusalCode;
import io.machiyaku.platform.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks what was entered about a person, field by field, and writes it as it is kept. Finds everything at once. */
final class DetailsCheck {

    private static final int NAME_MAX = 50;
    private static final int EMAIL_MAX = 254;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern PHONE = Pattern.compile("0[0-9]{9,10}");
    private static final Pattern PHONE_SIGNS = Pattern.compile("[ ()" + Typed.DASHES + "]");
    private static final Pattern JAPAN = Pattern.compile("^(\\+81|0081)0?");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s\\p{Cntrl}@,;<>]+@[^\\s\\p{Cntrl}@,;<>.]+(\\.[^\\s\\p{Cntrl}@,;<>.]+)+");

    /** There are such addresses; without signs that call something they are no formula. */
    private static final Pattern BEGINS_WITH_HYPHEN =
            Pattern.compile("-[A-Za-z0-9._+-]*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private final List<Invalid.Field> wrong = new ArrayList<>();

    PersonDetails tidy(PersonDetails typed) {
        return new PersonDetails(
                kana("familyNameKana", typed.familyNameKana()),
                kana("givenNameKana", typed.givenNameKana()),
                name("familyName", typed.familyName()),
                name("givenName", typed.givenName()),
                typed.sex(),
                phone(typed.phone()),
                email(typed.email()),
                typed.mailOptIn(),
                typed.birthDate());
    }

    void require(String field, Object value) {
        if (value == null && wrong.stream().noneMatch(known -> known.name().equals(field))) {
            refuse(field, VoucherRefusal.REQUIRED);
        }
    }

    void refuse(String field, RefusalCode rule) {
        wrong.add(new Invalid.Field(field, rule));
    }

    boolean foundNothing() {
        return wrong.isEmpty();
    }

    void orThrow() {
        if (!foundNothing()) {
            throw new Invalid(wrong);
        }
    }

    private String kana(String field, String typed) {
        String normal = Kana.normal(typed);
        if (normal.isEmpty() || formula(field, normal) || tooLong(field, normal, NAME_MAX)) {
            return null;
        }
        if (!Kana.readable(normal)) {
            refuse(field, VoucherRefusal.KANA_EXPECTED);
        }
        return normal;
    }

    /** Names stay exactly as they were written. */
    private String name(String field, String typed) {
        if (typed == null || typed.isBlank() || formula(field, typed) || tooLong(field, typed, NAME_MAX)) {
            return null;
        }
        if (CONTROL.matcher(typed).find()) {
            refuse(field, VoucherRefusal.BAD_FORMAT);
        }
        return typed;
    }

    private String phone(String typed) {
        String digits = phoneDigits(typed);
        if (digits.isEmpty()) {
            return null;
        }
        if (!PHONE.matcher(digits).matches()) {
            refuse("phone", VoucherRefusal.PHONE_EXPECTED);
        }
        return digits;
    }

    /** As phone numbers are kept and searched: half-width, no signs between, Japan's country code as 0. */
    static String phoneDigits(String typed) {
        String plain = PHONE_SIGNS.matcher(Typed.plain(typed)).replaceAll("");
        return JAPAN.matcher(plain).replaceFirst("0");
    }

    private String email(String typed) {
        String address = Typed.plain(typed);
        boolean hyphen = address.startsWith("-");
        if (address.isEmpty() || !hyphen && formula("email", address) || tooLong("email", address, EMAIL_MAX)) {
            return null;
        }
        if (!(hyphen ? BEGINS_WITH_HYPHEN : EMAIL).matcher(address).matches()) {
            refuse("email", VoucherRefusal.EMAIL_EXPECTED);
        }
        return address;
    }

    /** A spreadsheet would run it, and people's entries end up in spreadsheets. */
    private boolean formula(String field, String text) {
        boolean runs = NoFormula.Check.isFormula(text);
        if (runs) {
            refuse(field, VoucherRefusal.FORMULA_REFUSED);
        }
        return runs;
    }

    private boolean tooLong(String field, String text, int max) {
        boolean tooLong = text.length() > max;
        if (tooLong) {
            wrong.add(new Invalid.Field(field, VoucherRefusal.BAD_LENGTH, Map.of("case", "text-max", "max", max)));
        }
        return tooLong;
    }
}
