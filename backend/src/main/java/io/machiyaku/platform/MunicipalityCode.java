package io.machiyaku.platform;

/**
 * The six digits by which a municipality is known (全国地方公共団体コード): prefecture, municipality, and a check digit
 * modulo 11 as the Ministry of Internal Affairs defines it.
 */
public final class MunicipalityCode {

    /** The reserved code of provisional vouchers. */
    public static final String PROVISIONAL = "000000";

    private MunicipalityCode() {}

    public static boolean isValid(String code) {
        if (code == null || !code.matches("[0-9]{6}") || PROVISIONAL.equals(code)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += (6 - i) * (code.charAt(i) - '0');
        }
        return (11 - sum % 11) % 10 == code.charAt(5) - '0';
    }
}
