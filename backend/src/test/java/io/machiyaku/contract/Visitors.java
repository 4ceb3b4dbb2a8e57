package io.machiyaku.contract;

import io.machiyaku.contract.Contract.Operation;
import io.machiyaku.contract.RoleMatrix.Right;
import io.machiyaku.staff.StaffRole;
import io.machiyaku.testsupport.TestDatabase;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Requests to every operation by somebody who may use it: who that is, and what they would send. */
final class Visitors {

    private final FilledTenant all;
    private final Map<String, String> resident;
    private final Map<String, String> administrator;

    Visitors(FilledTenant all) {
        this.all = all;
        this.resident = bearer(
                all.tenant().residentToken(all.holder().personId(), all.holder().voucherId()));
        this.administrator = bearer(all.tenant().tokenFor(StaffRole.ADMINISTRATOR));
    }

    /** The headers that open this operation's door. */
    Map<String, String> headers(Operation operation) {
        var row = RoleMatrix.rows().get(operation.name());
        if (row.ofResident() == Right.ONESELF) {
            return resident;
        }
        return switch (row.ofNobody()) {
            case NONE -> administrator;
            case BY_KEY -> Map.of("X-Platform-Key", TestDatabase.PLATFORM_KEY);
            default -> Map.of();
        };
    }

    Sample.Request request(Operation operation) {
        return Sample.of(operation, name -> all.idFor(operation.path(), name), (name, schema) -> switch (name) {
            case "slug", "site" -> all.tenant().slug();
            default -> null;
        });
    }

    /** The whole of it, as it comes over the line. */
    RawCall usual(Operation operation) {
        var request = request(operation);
        String query = request.query().entrySet().stream()
                .map(value -> value.getKey() + "=" + Sample.encoded(value.getValue()))
                .collect(Collectors.joining("&"));
        var call = new RawCall(operation.method(), request.path() + (query.isEmpty() ? "" : "?" + query))
                .headers(headers(operation))
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return request.body() == null ? call : call.body("application/json", Asking.text(request.body()));
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }
}
