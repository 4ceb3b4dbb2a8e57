package io.machiyaku.platform;

/** Who someone is to the system; the values are the role claims of the tokens. Rights per role: contract, role matrix test. */
public final class Role {

    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    public static final String CALL_CENTRE = "CALL_CENTRE";
    public static final String VENUE_MANAGER = "VENUE_MANAGER";
    public static final String VENUE_STAFF = "VENUE_STAFF";
    public static final String RESIDENT = "RESIDENT";

    private Role() {}
}
