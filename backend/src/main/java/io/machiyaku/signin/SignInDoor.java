package io.machiyaku.signin;

import jakarta.enterprise.context.ApplicationScoped;

/** What both sign-ins pass through, of residents and of staff. */
@ApplicationScoped
class SignInDoor {

    private final Visits visits;
    private final SignInGate gate;
    private final EntryCodes codes;
    private final SignInService service;

    SignInDoor(Visits visits, SignInGate gate, EntryCodes codes, SignInService service) {
        this.visits = visits;
        this.gate = gate;
        this.codes = codes;
        this.service = service;
    }

    Visits visits() {
        return visits;
    }

    SignInGate gate() {
        return gate;
    }

    EntryCodes codes() {
        return codes;
    }

    SignInService service() {
        return service;
    }
}
