package io.machiyaku.staff;

import io.machiyaku.tenant.Plan;
import io.machiyaku.tenant.TenantOrder;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** Opens tenants for the platform's operator ({@link PlatformKeyFilter} asks for the key). */
@Path("/api/platform/tenants")
@PermitAll
class PlatformTenantResource {

    record TenantForm(
            @NotNull Plan plan,
            @Size(max = 6) String municipalityCode,
            @NotBlank @Size(max = 60) String name,
            @Size(max = 40) String slug) {

        TenantOrder order() {
            return new TenantOrder(
                    plan, plan == Plan.MUNICIPALITY ? municipalityCode : null, name.strip(), slug, false);
        }
    }

    record OpenedTenant(
            @NotNull UUID tenantId,
            @NotNull String tenantCode,
            @NotNull String slug,
            @NotNull String masterLoginId,
            @NotNull String oneTimePassword) {

        static OpenedTenant of(Operator.Opened opened) {
            return new OpenedTenant(
                    opened.tenantId(),
                    opened.tenantCode(),
                    opened.slug(),
                    opened.masterLoginId(),
                    opened.oneTimePassword());
        }
    }

    private final Operator operator;

    PlatformTenantResource(Operator operator) {
        this.operator = operator;
    }

    @POST
    public OpenedTenant open(@HeaderParam(PlatformKeyFilter.HEADER) String key, @Valid @NotNull TenantForm form) {
        return OpenedTenant.of(operator.open(form.order()));
    }
}
