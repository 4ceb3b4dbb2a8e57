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
import java.util.UUID;

/** A resident's change of one's own password, or the first choice of one. It ends the person's other sessions. */
@ApplicationScoped
class ResidentPassword {

    private record Known(Resident resident, String number, String[] numbers) {}

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

    void change(UUID voucherId, String current, String wanted, String address) {
        Known known = requiringNew().call(() -> known(voucherId));
        Attempt attempt = Attempt.onVoucher(known.number(), address);
        guesses.checkPassword(attempt);
        if (!proof.fits(known.resident(), current)) {
            guesses.wrongPassword(attempt);
            throw new Refused(PasswordRefusal.PASSWORD_WRONG);
        }
        PasswordRules.check("newPassword", wanted, known.resident().birthDate(), known.numbers());
        PasswordRules.check("newPassword", wanted, known.resident().firstPasswordDate());
        persons.choosePassword(known.resident().personId(), hashing.hash(wanted));
    }

    private Known known(UUID voucherId) {
        Resident resident =
                residents.withVoucher(voucherId).orElseThrow(() -> new Denied(401, CommonProblem.UNAUTHENTICATED));
        var held = vouchers.ofPerson(resident.personId());
        return new Known(
                resident,
                held.stream()
                        .filter(voucher -> voucher.id().equals(voucherId))
                        .map(Voucher::number)
                        .findFirst()
                        .orElseThrow(),
                held.stream().map(Voucher::number).toArray(String[]::new));
    }
}
