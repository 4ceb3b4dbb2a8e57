package io.machiyaku.tenant;

import io.machiyaku.platform.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What anybody may know of a tenant's site before signing in. */
@Path("/api/sites")
@PermitAll
class SiteResource {

    record SiteLine(@NotNull String slug, @NotNull String siteName) {

        static SiteLine of(TenantSettings settings) {
            return new SiteLine(settings.slug(), settings.siteName());
        }
    }

    record Sites(@NotNull boolean demo, @NotNull List<SiteLine> sites) {}

    @Schema(name = "SiteFields")
    record Fields(
            @NotNull Asked nameKana,
            @NotNull Asked name,
            @NotNull Asked sex,
            @NotNull Asked phone,
            @NotNull Asked email) {

        static Fields of(TenantSettings.Fields fields) {
            return new Fields(fields.nameKana(), fields.name(), fields.sex(), fields.phone(), fields.email());
        }
    }

    record Site(
            @NotNull String slug,
            @NotNull String siteName,
            @NotNull String tenantName,
            @NotNull Plan plan,
            @NotNull String tenantCode,
            String contactPhone,
            String contactHours,
            @NotNull boolean demo,
            Instant bookingOpensAt,
            @NotNull boolean simultaneousBooking,
            @NotNull Fields fields,
            String whatToBring,
            String priceText,
            @NotNull boolean changeUntilDayBefore,
            @NotNull List<String> languages,
            @NotNull boolean waitingRoom) {

        static Site of(TenantSettings s) {
            return new Site(
                    s.slug(),
                    s.siteName(),
                    s.name(),
                    s.plan(),
                    s.code(),
                    s.contactPhone(),
                    s.contactHours(),
                    s.demo(),
                    s.bookingOpensAt(),
                    s.simultaneousBooking(),
                    Fields.of(s.fields()),
                    s.whatToBring(),
                    s.priceText(),
                    true,
                    s.languages(),
                    s.waitingRoom());
        }
    }

    private final TenantDirectory directory;
    private final CurrentSettings settings;
    private final TermsRepository terms;
    private final TenantScope scope;
    private final boolean demo;

    SiteResource(
            TenantDirectory directory,
            CurrentSettings settings,
            TermsRepository terms,
            TenantScope scope,
            @ConfigProperty(name = "machiyaku.demo") boolean demo) {
        this.directory = directory;
        this.settings = settings;
        this.terms = terms;
        this.scope = scope;
        this.demo = demo;
    }

    /** The list of sites is only shown in demo mode: who uses the platform is the tenants' own affair. */
    @GET
    public Sites sites() {
        if (!demo) {
            return new Sites(false, List.of());
        }
        return new Sites(
                true,
                directory.active().stream()
                        .sorted(Comparator.comparing(TenantDirectory.Line::code))
                        .map(line -> SiteLine.of(settings.of(line.tenantId())))
                        .toList());
    }

    @GET
    @Path("/{slug}")
    public Site site(String slug) {
        return Site.of(settings.of(directory.site(slug).tenantId()));
    }

    @GET
    @Path("/{slug}/terms")
    public TermsView terms(String slug, @QueryParam("language") String language) {
        return scope.in(
                directory.site(slug).tenantId(),
                () -> QuarkusTransaction.joiningExisting()
                        .call(() -> TermsView.of(terms.inForce(Terms.Kind.RESIDENT, language))));
    }
}
