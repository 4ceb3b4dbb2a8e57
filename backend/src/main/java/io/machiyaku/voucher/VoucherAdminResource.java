package io.machiyaku.voucher;

import io.machiyaku.platform.Caller;
import io.machiyaku.platform.Page;
import io.machiyaku.platform.Refused;
import io.machiyaku.platform.Role;
import io.machiyaku.tenant.CurrentSettings;
import io.machiyaku.tenant.Plan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Vouchers for administrators and the call centre. */
@Path("/api/admin/vouchers")
@RolesAllowed({Role.ADMINISTRATOR, Role.CALL_CENTRE})
class VoucherAdminResource {

    /** Without a municipality code, typed or printed with the number: the tenant's own where it is a municipality, else a provisional voucher. */
    record VoucherForm(
            @Size(max = 20) String municipalityCode,
            @NotNull @Size(max = 40) String number,
            @NotNull LocalDate birthDate) {}

    /** What is absent stays as it is. */
    record VoucherEdit(
            LocalDate birthDate,
            Boolean siteAllowed,
            @NotNull Long version) {}

    private final VoucherRepository vouchers;
    private final VoucherService service;
    private final VoucherAccessService access;
    private final VoucherViews views;
    private final CurrentSettings settings;
    private final Caller caller;

    VoucherAdminResource(
            VoucherRepository vouchers,
            VoucherService service,
            VoucherAccessService access,
            VoucherViews views,
            CurrentSettings settings,
            Caller caller) {
        this.vouchers = vouchers;
        this.service = service;
        this.access = access;
        this.views = views;
        this.settings = settings;
        this.caller = caller;
    }

    @GET
    @Transactional
    public Page<VoucherView> search(
            @QueryParam("municipalityCode") String municipalityCode,
            @QueryParam("number") String number,
            @Valid @BeanParam Page.Ask ask) {
        var question = new VoucherRepository.Question(municipalityCode, number, caller.isAdministrator());
        return views.of(vouchers.matching(question, ask));
    }

    @GET
    @Path("/{id}")
    @Transactional
    public VoucherView get(UUID id) {
        Voucher voucher = vouchers.get(id, caller.isAdministrator());
        return views.of(List.of(voucher)).getFirst();
    }

    @POST
    public VoucherView register(@Valid @NotNull VoucherForm form) {
        VoucherKey key = VoucherKey.read(codeOf(form), form.number());
        if (key.provisional() && !caller.isAdministrator()) {
            throw new Refused(VoucherRefusal.PROVISIONAL_BY_ADMINISTRATOR);
        }
        return service.register(key, form.birthDate());
    }

    @PUT
    @Path("/{id}")
    public VoucherView edit(UUID id, @Valid @NotNull VoucherEdit edit) {
        return service.edit(id, caller.isAdministrator(), edit.version(), edit.birthDate(), edit.siteAllowed());
    }

    @POST
    @Path("/{id}/unlock")
    public VoucherView unlock(UUID id) {
        return access.unlock(id, caller.isAdministrator());
    }

    @POST
    @Path("/{id}/reset-password")
    public VoucherView resetPassword(UUID id) {
        return access.resetPassword(id, caller.isAdministrator());
    }

    private String codeOf(VoucherForm form) {
        PrintedNumber typed = PrintedNumber.asFarAsTyped(form.municipalityCode(), form.number());
        return typed.municipalityCode() == null && settings.get().plan() == Plan.MUNICIPALITY
                ? settings.get().code()
                : form.municipalityCode();
    }
}
