package io.machiyaku.tenant;

/** How people of a tenant come by their vouchers; everything after sign-in is the same. */
public enum Plan {
    MUNICIPALITY(null),
    WORKPLACE("S"),
    MEDICAL_INSTITUTION("C");

    private final String serialPrefix;

    Plan(String serialPrefix) {
        this.serialPrefix = serialPrefix;
    }

    /** Whether code and slug are a serial that the platform assigns, such as S0001. */
    boolean hasSerial() {
        return serialPrefix != null;
    }

    String serialPrefix() {
        return serialPrefix;
    }

    String serial(int number) {
        return "%s%04d".formatted(serialPrefix, number);
    }
}
