package io.machiyaku.voucher;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** A voucher as staff see it. {@code locked}: after too many failed sign-ins an unknown device has
 * to add something, or some address has to wait. */
public record VoucherView(
        @NotNull UUID id,
        @NotNull UUID personId,
        @NotNull String municipalityCode,
        @NotNull String number,
        LocalDate birthDate,
        @NotNull BirthDateKind birthDateKind,
        @NotNull boolean siteAllowed,
        @NotNull Voucher.Origin origin,
        @NotNull Voucher.Verification verification,
        @NotNull boolean locked,
        @NotNull boolean registered,
        @NotNull long version) {

    public static VoucherView of(Voucher voucher, Person person, boolean locked) {
        return new VoucherView(
                voucher.id(),
                person.id(),
                voucher.municipalityCode(),
                voucher.number(),
                person.birthDate(),
                person.birthDateKind(),
                voucher.siteAllowed(),
                voucher.origin(),
                voucher.verification(),
                locked,
                person.registered(),
                voucher.version());
    }
}
