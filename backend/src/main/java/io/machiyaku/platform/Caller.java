package io.machiyaku.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is asking, read from the access token: a staff account or a resident (then {@code id} is the person's). */
@RequestScoped
public class Caller {

    /** What still stands between a signed-in caller and everything else: a claim of the token. */
    public enum Hurdle {
        TERMS,
        PASSWORD
    }

    private static final List<String> STAFF_ROLES =
            List.of(Role.ADMINISTRATOR, Role.CALL_CENTRE, Role.VENUE_MANAGER, Role.VENUE_STAFF);

    private final JsonWebToken token;

    public Caller(JsonWebToken token) {
        this.token = token;
    }

    public boolean isSignedIn() {
        return token.getSubject() != null;
    }

    public UUID id() {
        return UUID.fromString(token.getSubject());
    }

    public UUID tenantId() {
        return UUID.fromString(token.getClaim("tenant"));
    }

    /** The sign-in that the token comes from. */
    public UUID sessionId() {
        return UUID.fromString(token.getClaim("sid"));
    }

    public Instant issuedAt() {
        return Instant.ofEpochSecond(token.getIssuedAtTime());
    }

    public Instant expiresAt() {
        return Instant.ofEpochSecond(token.getExpirationTime());
    }

    /** The voucher a resident signed in with. */
    public UUID voucherId() {
        return UUID.fromString(token.getClaim("voucher"));
    }

    public String name() {
        String name = token.getClaim("name");
        return name == null ? "" : name;
    }

    public boolean is(String role) {
        return token.getGroups() != null && token.getGroups().contains(role);
    }

    public boolean isResident() {
        return is(Role.RESIDENT);
    }

    public boolean isStaff() {
        return STAFF_ROLES.stream().anyMatch(this::is);
    }

    public boolean isAdministrator() {
        return is(Role.ADMINISTRATOR);
    }

    /** Whether the role is bound to its own venues. */
    public boolean isVenueRole() {
        return is(Role.VENUE_MANAGER) || is(Role.VENUE_STAFF);
    }

    public Set<UUID> venueIds() {
        return strings("venues").stream()
                .map(UUID::fromString)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** Whether the caller's role reaches this venue: every venue of the tenant, or only the own ones. */
    public boolean reaches(UUID venueId) {
        return !isVenueRole() || venueIds().contains(venueId);
    }

    public Set<Hurdle> hurdles() {
        return strings("hurdles").stream()
                .map(Hurdle::valueOf)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private List<String> strings(String claim) {
        Object value = token.getClaim(claim);
        return value instanceof JsonArray array
                ? array.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList()
                : List.of();
    }
}
