package io.machiyaku.signin;

import java.util.List;

/**
 * One try at a password: on which account or voucher, and from where. {@code pair}: the subject at this place;
 * {@code single}: the subject wherever it was tried; {@code place}: whatever was tried there.
 */
record Attempt(Counter pair, Counter single, Counter place, String address) {

    private static Attempt of(Limit pair, Limit single, String subject, String address) {
        String place = Address.place(address);
        return new Attempt(
                new Counter(pair, subject, place),
                new Counter(single, subject, ""),
                new Counter(Limit.ADDRESS, "", place),
                address);
    }

    static Attempt onAccount(String loginId, String address) {
        return of(Limit.ACCOUNT_AND_ADDRESS, Limit.ACCOUNT, loginId, address);
    }

    /** Municipality codes make no difference: trying them all would multiply the tries. */
    static Attempt onVoucher(String number, String address) {
        return of(Limit.VOUCHER_AND_ADDRESS, Limit.VOUCHER, number, address);
    }

    List<Counter> counters() {
        return List.of(pair, single, place);
    }

    /** What is counted: failures of a subject, of an address, or of both together; the part that does not matter is "". */
    record Counter(Limit limit, String subject, String address) {}
}
