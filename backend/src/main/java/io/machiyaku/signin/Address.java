package io.machiyaku.signin;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Network addresses, as the lock-out sees them. */
final class Address {

    private static final int IPV6_HOME_BYTES = 8;

    private Address() {}

    /** What counts as one place: an IPv4 address, or the /64 that an IPv6 subscriber is given. */
    static String place(String address) {
        InetAddress parsed = parse(address);
        if (parsed == null || parsed.getAddress().length == 4) {
            return address;
        }
        byte[] home = Arrays.copyOf(Arrays.copyOf(parsed.getAddress(), IPV6_HOME_BYTES), 16);
        try {
            return InetAddress.getByAddress(home).getHostAddress() + "/64";
        } catch (java.net.UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether one of these addresses or networks ({@code 203.0.113.0/24}) holds the address. */
    static boolean isWithin(List<String> networks, String address) {
        InetAddress parsed = parse(address);
        return parsed != null && networks.stream().anyMatch(network -> holds(network, parsed.getAddress()));
    }

    private static boolean holds(String network, byte[] address) {
        String[] parts = network.strip().split("/", 2);
        InetAddress base = parse(parts[0]);
        if (base == null || base.getAddress().length != address.length) {
            return false;
        }
        int bits =
                parts.length == 1 || !parts[1].matches("[0-9]{1,3}") ? 8 * address.length : Integer.parseInt(parts[1]);
        for (int i = 0; i < Math.min(bits, 8 * address.length); i++) {
            if (((base.getAddress()[i / 8] ^ address[i / 8]) >> (7 - i % 8) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    private static InetAddress parse(String literal) {
        try {
            return InetAddress.ofLiteral(literal);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
