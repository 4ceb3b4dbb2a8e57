package io.machiyaku.resident;

import io.machiyaku.history.HistoryItem;
import io.machiyaku.platform.Caller;
import io.machiyaku.platform.DespiteHurdles;
import io.machiyaku.platform.Role;
import io.machiyaku.voucher.BirthDateKind;
import io.machiyaku.voucher.PersonDetails;
import io.machiyaku.voucher.Sex;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A resident's own details. */
@Path("/api/resident/me")
@RolesAllowed(Role.RESIDENT)
class MeResource {

    /** {@code birthDateCorrectable}: the person told it and may still put it right. */
    @Schema(name = "ResidentMe")
    record Me(
            @NotNull UUID personId,
            @NotNull boolean registered,
            LocalDate birthDate,
            @NotNull BirthDateKind birthDateKind,
            @NotNull boolean birthDateCorrectable,
            @NotNull List<ResidentLine.VoucherNumber> vouchers,
            String familyNameKana,
            String givenNameKana,
            String familyName,
            String givenName,
            Sex sex,
            String phone,
            String email,
            @NotNull boolean mailOptIn,
            @NotNull boolean ownPassword,
            String needs,
            @NotNull List<HistoryItem> history,
            @NotNull long version) {}

    /** {@code birthDateConfirmed}: the date of the notice, which is a dummy, is the real one as well. */
    @Schema(name = "ResidentMeForm")
    record Form(
            @Size(max = 50) String familyNameKana,
            @Size(max = 50) String givenNameKana,
            @Size(max = 50) String familyName,
            @Size(max = 50) String givenName,
            Sex sex,
            @Size(max = 20) String phone,
            @Size(max = 200) String email,
            Boolean mailOptIn,
            LocalDate birthDate,
            Boolean birthDateConfirmed,
            @Size(max = 128) String password,
            @NotNull Long version) {

        PersonDetails details() {
            return new PersonDetails(
                    familyNameKana, givenNameKana, familyName, givenName, sex, phone, email, mailOptIn, birthDate);
        }
    }

    private final MeService service;
    private final Caller caller;

    MeResource(MeService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @DespiteHurdles
    public Me me() {
        return service.me(caller.id());
    }

    @PUT
    public Me register(@Valid @NotNull Form form) {
        boolean confirmed = Boolean.TRUE.equals(form.birthDateConfirmed());
        return service.register(caller.id(), form.version(), form.details(), confirmed, form.password());
    }
}
