package io.machiyaku.signin;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import io.machiyaku.platform.PasswordHashing;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The sign-in of residents by voucher number and password. Counted first, compared without a transaction, opened or missed
 * in a second one. Every guess that is compared costs one hash, so that its work does not tell whether a voucher exists or
 * has a password of its own; the time until the answer is evened by {@link Evened}.
 */
@ApplicationScoped
class ResidentSignIn {

    private final Residents residents;
    private final ResidentProof proof;
    private final PasswordHashing hashing;
    private final SignInDoor door;
    private final TenantScope scope;

    ResidentSignIn(
            Residents residents, ResidentProof proof, PasswordHashing hashing, SignInDoor door, TenantScope scope) {
        this.residents = residents;
        this.proof = proof;
        this.hashing = hashing;
        this.door = door;
        this.scope = scope;
    }

    /** {@code proven}: the work was done that a tenant under attack asks for. */
    SignedIn signIn(UUID tenantId, VoucherNumber voucher, String password, Knock knock, boolean proven) {
        return scope.in(tenantId, () -> {
            Entered entered = requiringNew().call(() -> enter(voucher, knock, proven));
            List<Resident> fitting = entered.residents().stream()
                    .filter(entered::hasAdded)
                    .filter(one -> door.service().compare(entered.attempt(), () -> proof.fits(one, password)))
                    .toList();
            if (fitting.isEmpty()) {
                var denied = door.service().missed(entered.attempt());
                spendUnlessSpent(entered, password);
                throw denied;
            }
            return door.service().open(entered.attempt(), theOne(fitting, entered.attempt()), entered.code(), knock);
        });
    }

    private record Entered(List<Resident> residents, Addition addition, Attempt attempt, Set<UUID> withCode) {

        boolean hasAdded(Resident resident) {
            return isKnown()
                    || (addition.kind() == Addition.Kind.CODE
                            ? withCode.contains(resident.voucherId())
                            : addition.fits(resident));
        }

        String code() {
            return !isKnown() && addition.kind() == Addition.Kind.CODE ? addition.value() : null;
        }

        private boolean isKnown() {
            return attempt.kind() == Attempt.Kind.KNOWN_DEVICE;
        }
    }

    private Entered enter(VoucherNumber voucher, Knock knock, boolean proven) {
        List<Resident> numbered = voucher.municipalityCode() == null
                ? residents.withNumber(voucher.number())
                : residents.withNumber(voucher.number(), voucher.municipalityCode());
        Addition addition = Addition.read(knock.addition());
        var people = numbered.stream().map(Resident::personId).toList();
        Attempt attempt =
                Attempt.onVoucher(voucher.number(), addition, door.visits().of(knock, people, proven));
        door.gate().enter(attempt);
        Set<UUID> withCode = addition.kind() == Addition.Kind.CODE
                ? numbered.stream()
                        .map(Resident::voucherId)
                        .filter(id -> door.codes()
                                .fits(id, addition.value(), attempt.visit().at()))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
        return new Entered(numbered, addition, attempt, withCode);
    }

    private void spendUnlessSpent(Entered entered, String password) {
        boolean spent =
                entered.residents().stream().anyMatch(one -> entered.hasAdded(one) && one.passwordHash() != null);
        if (!spent) {
            hashing.spend(password);
        }
    }

    /** The same number under two codes: asks for the code only where the password fits two people. It was no wrong guess. */
    private Resident theOne(List<Resident> fitting, Attempt attempt) {
        long people = fitting.stream().map(Resident::personId).distinct().count();
        if (people > 1) {
            door.service().giveBack(attempt);
            throw new Refused(SignInRefusal.MUNICIPALITY_CODE_NEEDED);
        }
        return fitting.getFirst();
    }
}
