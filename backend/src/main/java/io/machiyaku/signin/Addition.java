package io.machiyaku.signin;

import io.machiyaku.platform.Typed;
import io.machiyaku.voucher.Kana;

/**
 * What a stranger lacks: the last four digits of the person's phone number, the family name in kana, or the six digits of an
 * entry code. Which of them it is shows in what was typed; whether it fits is never told apart from a wrong password.
 */
record Addition(Kind kind, String value) {

    static final Addition NONE = new Addition(Kind.NONE, "");

    private static final int PHONE_DIGITS = 4;
    private static final int CODE_DIGITS = 6;
    private static final int WHOLE_PHONE = 10;

    enum Kind {
        NONE,
        PHONE,
        NAME,
        CODE
    }

    static Addition read(String typed) {
        String plain = Typed.withoutGaps(typed).replaceAll("[()]", "");
        if (plain.isEmpty()) {
            return NONE;
        }
        if (!plain.matches("[0-9]+")) {
            return new Addition(Kind.NAME, Kana.key(typed));
        }
        boolean isCode = plain.length() == CODE_DIGITS;
        boolean isWhole = plain.length() >= WHOLE_PHONE;
        return new Addition(
                isCode ? Kind.CODE : Kind.PHONE, isWhole ? plain.substring(plain.length() - PHONE_DIGITS) : plain);
    }

    /** Of a code nothing is known here: it is kept elsewhere. */
    boolean fits(Resident resident) {
        return switch (kind) {
            case NONE -> true;
            case PHONE ->
                value.length() == PHONE_DIGITS
                        && resident.phone() != null
                        && resident.phone().endsWith(value);
            case NAME -> {
                String family = Kana.key(resident.familyNameKana());
                yield !family.isEmpty()
                        && (value.equals(family) || value.equals(family + Kana.key(resident.givenNameKana())));
            }
            case CODE -> false;
        };
    }
}
