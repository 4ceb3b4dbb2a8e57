package io.machiyaku.signin;

import io.machiyaku.platform.ServerKeys;
import io.machiyaku.platform.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Remembers on the device who has come in there: a random name of the device and, for each of the last people, a sign that
 * only this server can make. It opens nothing; whoever guesses on a known device is counted by the device, and strangers
 * elsewhere never stop it.
 */
@ApplicationScoped
class KnownDevices {

    private static final Pattern SHAPE = Pattern.compile("([0-9a-f]{32})((?:\\.[0-9a-f]{32}){0,6})");
    private static final int NAME_BYTES = 16;
    private static final int SIGN = 32;
    private static final int PEOPLE = 6;

    private final ServerKeys keys;
    private final TenantScope scope;

    KnownDevices(ServerKeys keys, TenantScope scope) {
        this.keys = keys;
        this.scope = scope;
    }

    /**
     * The device's name where each of these people (the account) has come in on it, else null: who shares a number with
     * somebody of another town is a stranger to that other person.
     */
    String knownTo(String cookie, List<UUID> subjects) {
        Device device = read(cookie);
        boolean known = !subjects.isEmpty()
                && subjects.stream().allMatch(subject -> device.signs().contains(sign(device.name(), subject)));
        return known ? device.name() : null;
    }

    /** The cookie for a device on which this person has just come in. */
    String remember(String cookie, UUID subject) {
        Device device = read(cookie);
        String sign = sign(device.name(), subject);
        List<String> signs = new ArrayList<>(List.of(sign));
        device.signs().stream()
                .filter(other -> !other.equals(sign))
                .limit(PEOPLE - 1L)
                .forEach(signs::add);
        return device.name() + "." + String.join(".", signs);
    }

    private record Device(String name, List<String> signs) {}

    private static Device read(String cookie) {
        var shape = SHAPE.matcher(cookie == null ? "" : cookie);
        if (!shape.matches()) {
            byte[] name = new byte[NAME_BYTES];
            new SecureRandom().nextBytes(name);
            return new Device(HexFormat.of().formatHex(name), List.of());
        }
        String signs = shape.group(2);
        return new Device(
                shape.group(1),
                signs.isEmpty() ? List.of() : List.of(signs.substring(1).split("\\.")));
    }

    private String sign(String device, UUID subject) {
        return keys.mac("known device", device + " " + scope.current() + " " + subject)
                .substring(0, SIGN);
    }
}
