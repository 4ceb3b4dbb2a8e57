package io.machiyaku.signin;

import java.util.List;

/** One try to sign in: on which account or voucher, and from where. */
record Attempt(Limit pair, Limit single, String subject, String address) {

    static Attempt onAccount(String loginId, String address) {
        return new Attempt(Limit.ACCOUNT_AND_ADDRESS, Limit.ACCOUNT, loginId, address);
    }

    /** Municipality codes make no difference: trying them all would multiply the tries. */
    static Attempt onVoucher(String number, String address) {
        return new Attempt(Limit.VOUCHER_AND_ADDRESS, Limit.VOUCHER, number, address);
    }

    /** What a failure counts against, always in this order, so that two attempts never wait for each other. */
    List<Counter> counters() {
        String place = Address.place(address);
        return List.of(
                new Counter(pair, subject, place),
                new Counter(single, subject, ""),
                new Counter(Limit.ADDRESS, "", place));
    }

    /** What a success clears: strangers' failures elsewhere stay counted. */
    Counter own() {
        return counters().getFirst();
    }

    /** What is counted: failures of a subject, of an address, or of both together; the part that does not matter is "". */
    record Counter(Limit limit, String subject, String address) {}
}
