package io.machiyaku.resident;

import io.machiyaku.voucher.BirthDateKind;
import io.machiyaku.voucher.Person;
import io.machiyaku.voucher.Voucher;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A person in the list of a search. */
record ResidentLine(
        @NotNull UUID personId,
        @NotNull List<VoucherNumber> vouchers,
        String familyNameKana,
        String givenNameKana,
        String familyName,
        String givenName,
        LocalDate birthDate,
        @NotNull BirthDateKind birthDateKind,
        String phone) {

    record VoucherNumber(
            @NotNull UUID id,
            @NotNull String municipalityCode,
            @NotNull String number) {
        static VoucherNumber of(Voucher voucher) {
            return new VoucherNumber(voucher.id(), voucher.municipalityCode(), voucher.number());
        }
    }

    static ResidentLine of(Person person, List<Voucher> vouchers) {
        var d = person.details();
        return new ResidentLine(
                person.id(),
                vouchers.stream().map(VoucherNumber::of).toList(),
                d.familyNameKana(),
                d.givenNameKana(),
                d.familyName(),
                d.givenName(),
                person.birthDate(),
                person.birthDateKind(),
                d.phone());
    }
}
