package io.machiyaku.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.machiyaku.contract.Contract.Operation;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Sends requests that were made from the contract. */
final class Asking {

    private Asking() {}

    static Response send(RequestSpecification who, Operation operation, Sample.Request request) {
        var asked = who.contentType(ContentType.JSON).queryParams(request.query());
        if (!operation.in("header").isEmpty()) {
            asked.header("Idempotency-Key", java.util.UUID.randomUUID());
        }
        if (request.body() != null) {
            asked.body(request.body());
        }
        return asked.request(Method.valueOf(operation.method()), request.path());
    }

    /** As it is sent. */
    static String text(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The code of a problem, or nothing where the answer is none. */
    static String codeOf(Response answer) {
        return answer.contentType().startsWith("application/problem+json")
                ? answer.jsonPath().getString("code")
                : "";
    }
}
