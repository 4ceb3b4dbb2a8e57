package io.machiyaku.signin;

/**
 * What a sign-in brings beside number and password: from where it comes, the device's cookie, what was added (digits of the
 * phone number, the name, or a code). All but the address may be null.
 */
record Knock(String address, String device, String addition) {

    static Knock from(String address) {
        return new Knock(address, null, null);
    }
}
