package io.machiyaku.testsupport;

import io.machiyaku.staff.Account;
import io.machiyaku.staff.StaffRole;
import io.machiyaku.tenant.Tenant;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A tenant of a test with one account per role (login IDs master, call, manager, staff; password
 * {@link TestTenants#PASSWORD}). Tokens are fresh at each call: good for ten minutes of the test's clock.
 */
public record TestTenant(UUID id, String code, String slug, Map<StaffRole, Account> staff, TestTenants maker) {

    public String tokenFor(StaffRole role) {
        return tokenFor(role, Set.of());
    }

    /** For venue roles: a token that names these venues as the account's own. */
    public String tokenFor(StaffRole role, Set<UUID> venueIds) {
        return maker.staffToken(this, role, venueIds);
    }

    public String residentToken(UUID personId, UUID voucherId) {
        return maker.residentToken(this, personId, voucherId);
    }

    /** A request with JSON by a member of staff: {@code tenant.as(ADMINISTRATOR).get("/api/admin/me")}. */
    public RequestSpecification as(StaffRole role) {
        return request(tokenFor(role));
    }

    public RequestSpecification as(StaffRole role, Set<UUID> venueIds) {
        return request(tokenFor(role, venueIds));
    }

    public RequestSpecification asResident(UUID personId, UUID voucherId) {
        return request(residentToken(personId, voucherId));
    }

    public UUID accountId(StaffRole role) {
        return staff.get(role).id();
    }

    /** Runs the work in a transaction that sees this tenant's rows. */
    public <T> T in(Supplier<T> work) {
        return maker.in(this, work);
    }

    public void run(Runnable work) {
        maker.in(this, () -> {
            work.run();
            return null;
        });
    }

    /** Changes the tenant's settings, seen at once. */
    public void change(Consumer<Tenant> decision) {
        maker.change(this, decision);
    }

    private static RequestSpecification request(String token) {
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
