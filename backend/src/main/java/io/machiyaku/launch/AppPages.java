package io.machiyaku.launch;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Answers the addresses inside the two apps with their one page, so that a deep link or a reload works. Addresses of the
 * API, of operation and of missing files stay 404. Behind a web server of its own this is never asked.
 */
@ApplicationScoped
class AppPages {

    private static final String SECURITY =
            "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; "
                    + "script-src 'self'; connect-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    void open(@Observes Router router) {
        router.get().order(-2).handler(AppPages::protect);
        router.get().order(20_000).handler(AppPages::page);
    }

    private static void protect(RoutingContext context) {
        String path = context.normalizedPath();
        if (!path.startsWith("/q/") && !path.startsWith("/api/") && !path.contains("/assets/")) {
            context.response().putHeader("Content-Security-Policy", SECURITY).putHeader("Cache-Control", "no-cache");
        }
        context.next();
    }

    private static void page(RoutingContext context) {
        String path = context.normalizedPath();
        if (path.startsWith("/api/") || path.startsWith("/q/") || isFile(path)) {
            context.next();
            return;
        }
        context.reroute(path.equals("/admin") || path.startsWith("/admin/") ? "/admin/index.html" : "/index.html");
    }

    private static boolean isFile(String path) {
        return path.lastIndexOf('.') > path.lastIndexOf('/');
    }
}
