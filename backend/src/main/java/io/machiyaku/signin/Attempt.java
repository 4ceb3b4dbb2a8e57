package io.machiyaku.signin;

import java.time.Instant;

/**
 * One guess at a sign-in and where it is counted. {@code single}: the subject wherever strangers try it, null where that
 * bounds nothing; {@code pair}: the subject at this place or on this device, at the tenant's own addresses only where there
 * is no {@code single};
 * {@code place}: the network address, null where it is not counted; {@code whole}: everything of the tenant.
 */
record Attempt(Kind kind, Counter single, Counter pair, String place, Tally whole, Visit visit) {

    private static final String OWN_ADDRESSES = "our own addresses";

    enum Kind {
        /** A device on which not everybody who is meant has come in before, with nothing but number and password. */
        STRANGER,
        /** The same, adding digits of the phone number or the name. */
        WITH_ADDITION,
        /** The same, adding a code that was read out; or what it guesses at was made by us and cannot be guessed. */
        WITH_CODE,
        KNOWN_DEVICE
    }

    /** What is counted: guesses at a subject, alone or at one place or device ({@code where}, else ""). */
    record Counter(Limit limit, String subject, String where) {}

    /** From where and when; {@code ours}: from an address of the tenant; {@code device}: where it is known, else null. */
    record Visit(String address, boolean ours, String device, boolean proven, Instant at) {}

    /** Misses by the hour, at one place and in all: of residents with and without an addition, and of staff. */
    enum Tally {
        TENANT("PLACE"),
        TENANT_ADDITIONS("PLACE_ADDITIONS"),
        STAFF_TENANT("STAFF_PLACE");

        private final String ofPlace;

        Tally(String ofPlace) {
            this.ofPlace = ofPlace;
        }

        String ofPlace() {
            return ofPlace;
        }
    }

    boolean isOfResident() {
        return whole != Tally.STAFF_TENANT;
    }

    /** Whether what others miss bounds it: nothing that was read out or came in before is needed for it. */
    boolean isBounded() {
        return kind == Kind.STRANGER || kind == Kind.WITH_ADDITION;
    }

    /** Municipality codes make no difference: trying them all would multiply the tries. */
    static Attempt onVoucher(String number, Addition addition, Visit visit) {
        if (visit.device() != null) {
            return onDevice(new Counter(Limit.VOUCHER_AND_DEVICE, number, visit.device()), Tally.TENANT, visit);
        }
        return switch (addition.kind()) {
            case NONE -> of(Kind.STRANGER, Limit.VOUCHER, Limit.VOUCHER_AND_ADDRESS, number, Tally.TENANT, visit);
            case PHONE, NAME ->
                of(
                        Kind.WITH_ADDITION,
                        Limit.VOUCHER_WITH_ADDITION,
                        Limit.ADDITION_AND_ADDRESS,
                        number,
                        Tally.TENANT_ADDITIONS,
                        visit);
            case CODE -> of(Kind.WITH_CODE, null, Limit.ADDITION_AND_ADDRESS, number, Tally.TENANT, visit);
        };
    }

    /** {@code passes}: with a code, or at a password that we made. Strangers outside never use up what the office has. */
    static Attempt onAccount(String loginId, boolean passes, Visit visit) {
        if (visit.device() != null) {
            return onDevice(new Counter(Limit.ACCOUNT_AND_DEVICE, loginId, visit.device()), Tally.STAFF_TENANT, visit);
        }
        String subject = visit.ours() ? loginId + " from our own addresses" : loginId;
        return passes
                ? of(Kind.WITH_CODE, null, Limit.CODE_AND_ADDRESS, subject, Tally.STAFF_TENANT, visit)
                : of(Kind.STRANGER, Limit.ACCOUNT, Limit.ACCOUNT_AND_ADDRESS, subject, Tally.STAFF_TENANT, visit);
    }

    private static Attempt onDevice(Counter pair, Tally whole, Visit visit) {
        return new Attempt(Kind.KNOWN_DEVICE, null, pair, null, whole, visit);
    }

    /** What is bounded by nothing else is counted at the tenant's own addresses too, as at one place. */
    private static Attempt of(Kind kind, Limit single, Limit pair, String subject, Tally whole, Visit visit) {
        String place = visit.ours() ? null : Address.place(visit.address());
        String counted = visit.ours() && single == null ? OWN_ADDRESSES : place;
        return new Attempt(
                kind,
                single == null ? null : new Counter(single, subject, ""),
                counted == null ? null : new Counter(pair, subject, counted),
                place,
                whole,
                visit);
    }
}
