package io.machiyaku.resident;

import io.machiyaku.history.VaccinationRecord;
import io.machiyaku.platform.NoFormula;
import io.machiyaku.platform.Page;
import io.machiyaku.platform.Role;
import io.machiyaku.platform.Typed;
import io.machiyaku.reservation.GoingDose;
import io.machiyaku.voucher.Care;
import io.machiyaku.voucher.PersonDetails;
import io.machiyaku.voucher.PrintedNumber;
import io.machiyaku.voucher.Sex;
import io.machiyaku.voucher.VoucherKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The resident page for staff: search, open by voucher and birth date, edit, and doses given elsewhere. */
@Path("/api/admin/residents")
@RolesAllowed({Role.ADMINISTRATOR, Role.CALL_CENTRE, Role.VENUE_MANAGER, Role.VENUE_STAFF})
class ResidentAdminResource {

    /** {@code identitySeen}: the birth date was read from an identity document (本人確認書類を見た). */
    @Schema(name = "ResidentOpening")
    record Open(
            @Size(max = 20) String municipalityCode,
            @NotNull @Size(max = 40) String voucherNumber,
            @NotNull LocalDate birthDate,
            Boolean identitySeen) {}

    /** {@code birthDateConfirmed}: the date of the notice, which is a dummy, is the real one as well. */
    @Schema(name = "ResidentForm")
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
            @Size(max = 500) @NoFormula String needs,
            @Size(max = 100) @NoFormula String guardianName,
            @Size(max = 5) String language,
            LocalDate deceasedOn,
            LocalDate movedOutOn,
            Boolean protectedPerson,
            @NotNull Long version) {

        PersonDetails details() {
            return new PersonDetails(
                    familyNameKana, givenNameKana, familyName, givenName, sex, phone, email, mailOptIn, birthDate);
        }

        Care care() {
            return new Care(needs, guardianName, language, deceasedOn, movedOutOn, protectedPerson);
        }
    }

    @Schema(name = "HistoryForm")
    record Dose(
            @NotNull UUID programmeId,
            @NotNull @Min(1) @Max(20) Integer dose,
            @NotNull LocalDate date,
            @NotNull UUID vaccineId,
            @Size(max = 20) @NoFormula String lotNumber,
            @NotNull VaccinationRecord.Source source,
            @NotBlank @Size(max = 500) String reason) {

        Dose {
            lotNumber = Typed.capitals(lotNumber);
        }

        VaccinationRecord.Given given() {
            return new VaccinationRecord.Given(programmeId, dose, date, vaccineId, lotNumber, null, null, null, null);
        }
    }

    /** What stands there put right. {@code alsoLaterDoses}: bookings of later doses fall where the dose goes; false, they are kept. */
    @Schema(name = "HistoryCorrection")
    record Correction(
            @NotNull UUID programmeId,
            @NotNull @Min(1) @Max(20) Integer dose,
            @NotNull LocalDate date,
            @NotNull UUID vaccineId,
            @Size(max = 20) @NoFormula String lotNumber,
            @NotNull VaccinationRecord.Source source,
            @NotBlank @Size(max = 500) String reason,
            Boolean alsoLaterDoses) {

        Correction {
            lotNumber = Typed.capitals(lotNumber);
        }

        Dose right() {
            return new Dose(programmeId, dose, date, vaccineId, lotNumber, source, reason);
        }
    }

    private final ResidentService residents;

    ResidentAdminResource(ResidentService residents) {
        this.residents = residents;
    }

    @GET
    public Page<ResidentLine> search(
            @QueryParam("voucherNumber") String voucherNumber,
            @QueryParam("phone") String phone,
            @QueryParam("familyNameKana") String familyNameKana,
            @QueryParam("givenNameKana") String givenNameKana,
            @Valid @BeanParam Page.Ask ask) {
        return residents.search(voucherNumber, phone, familyNameKana, givenNameKana, ask);
    }

    @POST
    @Path("/open")
    public ResidentView open(@Valid @NotNull Open open) {
        PrintedNumber printed = VoucherKey.readNumber("voucherNumber", open.municipalityCode(), open.voucherNumber());
        boolean seen = Boolean.TRUE.equals(open.identitySeen());
        return residents.open(printed.number(), printed.municipalityCode(), open.birthDate(), seen);
    }

    @GET
    @Path("/{id}")
    public ResidentView get(UUID id) {
        return residents.page(id);
    }

    @PUT
    @Path("/{id}")
    public ResidentView edit(UUID id, @Valid @NotNull Form form) {
        boolean confirmed = Boolean.TRUE.equals(form.birthDateConfirmed());
        return residents.edit(id, form.version(), form.details(), confirmed, form.care());
    }

    @POST
    @Path("/{id}/history")
    @RolesAllowed({Role.ADMINISTRATOR, Role.CALL_CENTRE, Role.VENUE_MANAGER})
    public ResidentView addDose(UUID id, @Valid @NotNull Dose dose) {
        return residents.addDose(id, dose.given(), dose.source(), dose.reason());
    }

    @PUT
    @Path("/{id}/history/{recordId}")
    @RolesAllowed({Role.ADMINISTRATOR, Role.CALL_CENTRE, Role.VENUE_MANAGER})
    public ResidentView correctDose(UUID id, UUID recordId, @Valid @NotNull Correction correction) {
        var answer = new GoingDose.Answer(correction.alsoLaterDoses(), correction.reason());
        return residents.correctDose(id, recordId, correction.right().given(), correction.source(), answer);
    }

    @DELETE
    @Path("/{id}/history/{recordId}")
    @RolesAllowed({Role.ADMINISTRATOR, Role.CALL_CENTRE, Role.VENUE_MANAGER})
    public ResidentView removeDose(
            UUID id,
            UUID recordId,
            @NotBlank @QueryParam("reason") String reason,
            @QueryParam("alsoLaterDoses") Boolean alsoLaterDoses) {
        return residents.removeDose(id, recordId, new GoingDose.Answer(alsoLaterDoses, reason));
    }
}
