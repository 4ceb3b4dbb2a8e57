package io.machiyaku.signin;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import io.machiyaku.platform.CommonProblem;
import io.machiyaku.platform.Denied;
import io.machiyaku.platform.PasswordHashing;
import io.machiyaku.platform.PasswordRules;
import io.machiyaku.platform.PasswordRules.PasswordRefusal;
import io.machiyaku.platform.Refused;
import io.machiyaku.voucher.PersonService;
import io.machiyaku.voucher.Voucher;
import io.machiyaku.voucher.VoucherRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** A resident's change of one's own password, or the first choice of one. It ends the person's other sessions. */
@ApplicationScoped
class ResidentPassword {

    private record Known(Resident resident, List<String> numbers) {}

    private final Residents residents;
    private final VoucherRepository vouchers;
    private final PersonService persons;
    private final GuessService guesses;
    private final ResidentProof proof;
    private final PasswordHashing hashing;

    ResidentPassword(
            Residents residents,
            VoucherRepository vouchers,
            PersonService persons,
            GuessService guesses,
            ResidentProof proof,
            PasswordHashing hashing) {
        this.residents = residents;
        this.vouchers = vouchers;
        this.persons = persons;
        this.guesses = guesses;
        this.proof = proof;
        this.hashing = hashing;
    }

    void change(UUID voucherId, String current, String wanted) {
        Known known = requiringNew().call(() -> known(voucherId));
        guesses.takePassword();
        if (!proof.fits(known.resident(), current)) {
            throw new Refused(PasswordRefusal.PASSWORD_WRONG);
        }
        guesses.passwordWasRight();
        PasswordRules.ofResident(
                "newPassword",
                wanted,
                known.numbers(),
                known.resident().birthDate(),
                known.resident().firstPasswordDate());
        String hash = hashing.hash(wanted);
        requiringNew().run(() -> {
            if (!known(voucherId).resident().hasSameSecrets(known.resident())) {
                throw new Refused(PasswordRefusal.PASSWORD_WRONG);
            }
            persons.choosePassword(known.resident().personId(), hash);
        });
    }

    private Known known(UUID voucherId) {
        Resident resident =
                residents.withVoucher(voucherId).orElseThrow(() -> new Denied(401, CommonProblem.UNAUTHENTICATED));
        return new Known(
                resident,
                vouchers.ofPerson(resident.personId()).stream()
                        .map(Voucher::number)
                        .toList());
    }
}
