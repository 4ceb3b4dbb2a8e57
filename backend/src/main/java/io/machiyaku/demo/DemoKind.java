package io.machiyaku.demo;

import io.machiyaku.tenant.Plan;
import io.machiyaku.voucher.BirthDateKind;
import io.machiyaku.voucher.Voucher.Origin;
import io.machiyaku.voucher.Voucher.Verification;
import java.time.LocalDate;

/** How a person of the demo came by the number, as the plans have it. */
enum DemoKind {
    /** On the city's list. */
    LISTED(Origin.REGISTERED, BirthDateKind.REAL, true),
    /** On a company's or a clinic's own list, with the real date. */
    KNOWN(Origin.PROVISIONAL, BirthDateKind.REAL, true),
    /** On a roster that tells no real dates. */
    DUMMY(Origin.PROVISIONAL, BirthDateKind.DUMMY, false),
    /** Holds an issued number; nothing else is known yet. */
    ISSUED(Origin.PROVISIONAL, BirthDateKind.UNKNOWN, false),
    /** Registered the city's voucher for oneself, and has shown it. */
    SHOWN(Origin.SELF_REGISTERED, BirthDateKind.REAL, true),
    /** The same, and has not shown it yet. */
    UNSEEN(Origin.SELF_REGISTERED, BirthDateKind.REAL, true);

    private static final LocalDate ROSTER_DATE = LocalDate.of(2000, 1, 1);
    private static final int RARE = 5;

    private final Origin origin;
    private final BirthDateKind birthDateKind;
    private final boolean registered;

    DemoKind(Origin origin, BirthDateKind birthDateKind, boolean registered) {
        this.origin = origin;
        this.birthDateKind = birthDateKind;
        this.registered = registered;
    }

    /** The first of every tenant is plain; a city has two special ones at the end, the others every few. */
    static DemoKind of(Plan plan, int number, int count) {
        int place = number % RARE;
        return switch (plan) {
            case MUNICIPALITY -> number == count ? ISSUED : number == count - 1 && number > 1 ? DUMMY : LISTED;
            case WORKPLACE -> place == 2 ? DUMMY : place == 3 ? ISSUED : KNOWN;
            case MEDICAL_INSTITUTION -> place == 2 ? UNSEEN : place == 3 ? SHOWN : KNOWN;
        };
    }

    LocalDate dateOf(LocalDate born) {
        return switch (birthDateKind) {
            case REAL -> born;
            case DUMMY -> ROSTER_DATE;
            case UNKNOWN -> null;
        };
    }

    Origin origin() {
        return origin;
    }

    Verification verification() {
        return this == UNSEEN ? Verification.UNVERIFIED : Verification.VERIFIED;
    }

    BirthDateKind birthDateKind() {
        return birthDateKind;
    }

    boolean registered() {
        return registered;
    }
}
