package io.machiyaku.launch;

import io.machiyaku.tenant.CurrentSettings;
import io.machiyaku.tenant.TenantDirectory;
import io.machiyaku.tenant.TenantSettings;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts the organiser's telephone number into the resident app's page, where it stands until the app has drawn itself:
 * whoever's browser cannot run the app is not left with a white page. A web server in front asks for the number by itself
 * (server-side include) at {@code /q/contact/{slug}}.
 */
@ApplicationScoped
class SitePage {

    /** Where the number goes; the text is what nginx understands. */
    static final String PLACE = "<!--# include virtual=\"/q/contact$request_uri\" -->";

    private static final String CONTACT = "/q/contact";
    private static final String HTML = "text/html;charset=UTF-8";
    private static final Pattern OF_OTHERS = Pattern.compile("/(api|q|admin)(/.*)?|.*\\.[^/]*");

    private final TenantDirectory directory;
    private final CurrentSettings settings;
    private final String page = page();

    SitePage(TenantDirectory directory, CurrentSettings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    void open(@Observes Router router) {
        router.get(CONTACT + "/*").order(-1).handler(context -> {
            String path = context.normalizedPath().substring(CONTACT.length());
            answer(context, path, PLACE);
        });
        if (page != null) {
            router.get().order(19_000).handler(context -> {
                String path = context.normalizedPath();
                if (OF_OTHERS.matcher(path).matches()) {
                    context.next();
                } else {
                    answer(context, path, page);
                }
            });
        }
    }

    /** Without its settings, even without the database, the page is sent all the same. */
    private void answer(RoutingContext context, String path, String frame) {
        context.vertx()
                .executeBlocking(() -> contact(slugOf(path)), false)
                .otherwise("")
                .onSuccess(contact -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, HTML)
                        .end(frame.replace(PLACE, contact)));
    }

    private String contact(String slug) {
        return directory
                .activeWithSlug(slug)
                .map(line -> contact(settings.of(line.tenantId())))
                .orElse("");
    }

    static String contact(TenantSettings site) {
        if (site.contactPhone() == null) {
            return "";
        }
        String dialled = site.contactPhone().replaceAll("[^0-9+]", "");
        String hours = Optional.ofNullable(site.contactHours())
                .map(text -> " <span>" + escaped(text) + "</span>")
                .orElse("");
        return "<a href=\"tel:" + dialled + "\">" + escaped(site.contactPhone()) + "</a>" + hours;
    }

    private static String slugOf(String path) {
        String[] parts = path.split("/", 3);
        return parts.length > 1 ? parts[1] : "";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Null where the apps are served by somebody else. */
    private static String page() {
        try (var file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources/index.html")) {
            return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
