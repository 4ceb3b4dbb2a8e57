package io.machiyaku.signin;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import io.machiyaku.platform.PasswordHashing;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * The sign-in of residents by voucher number and password. Every failure costs one hash, so that its time does not tell
 * whether a voucher exists or has a password of its own.
 */
@ApplicationScoped
class ResidentSignIn {

    private final Residents residents;
    private final SignInService service;
    private final PasswordHashing hashing;
    private final ResidentProof proof;
    private final TenantScope scope;

    ResidentSignIn(
            Residents residents,
            SignInService service,
            PasswordHashing hashing,
            ResidentProof proof,
            TenantScope scope) {
        this.residents = residents;
        this.service = service;
        this.hashing = hashing;
        this.proof = proof;
        this.scope = scope;
    }

    SignedIn signIn(UUID tenantId, VoucherNumber voucher, String password, String address) {
        Attempt attempt = Attempt.onVoucher(voucher.number(), address);
        return scope.in(tenantId, () -> {
            List<Resident> known = requiringNew().call(() -> {
                service.check(attempt);
                return voucher.municipalityCode() == null
                        ? residents.withNumber(voucher.number())
                        : residents.withNumber(voucher.number(), voucher.municipalityCode());
            });
            List<Resident> fitting =
                    known.stream().filter(one -> proof.fits(one, password)).toList();
            if (fitting.isEmpty()) {
                // Counted first: where hashing is too busy to answer, the guess has been counted all the same.
                service.failed(attempt);
                spendUnlessSpent(known, password);
                throw LockOut.loginFailed();
            }
            return service.open(attempt, theOne(fitting));
        });
    }

    private void spendUnlessSpent(List<Resident> known, String password) {
        if (known.stream().allMatch(one -> one.passwordHash() == null)) {
            hashing.spend(password);
        }
    }

    /** The same number under two codes: asks for the code only where the password fits two people. */
    private static Resident theOne(List<Resident> fitting) {
        long people = fitting.stream().map(Resident::personId).distinct().count();
        if (people > 1) {
            throw new Refused(SignInRefusal.MUNICIPALITY_CODE_NEEDED);
        }
        return fitting.getFirst();
    }
}
