package io.machiyaku.launch;

import io.vertx.core.http.HttpServerResponse;
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
                    + "script-src 'self'%s; connect-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";
    private static final String OF_RESIDENTS = SECURITY.formatted("");

    /** The console reads vouchers by camera with a decoder in WebAssembly. */
    private static final String OF_THE_CONSOLE = SECURITY.formatted(" 'wasm-unsafe-eval'");

    void open(@Observes Router router) {
        router.get().order(-2).handler(AppPages::protect);
        router.get().order(20_000).handler(AppPages::page);
    }

    private static void protect(RoutingContext context) {
        String path = context.normalizedPath();
        if (!path.startsWith("/q/") && !path.startsWith("/api/") && !path.contains("/assets/")) {
            HttpServerResponse response = context.response();
            response.putHeader("Content-Security-Policy", isConsole(path) ? OF_THE_CONSOLE : OF_RESIDENTS);
            response.putHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
            response.putHeader("Cross-Origin-Opener-Policy", "same-origin");
            response.putHeader("Cache-Control", "no-cache");
        }
        context.next();
    }

    private static void page(RoutingContext context) {
        String path = context.normalizedPath();
        if (path.startsWith("/api/") || path.startsWith("/q/") || isFile(path)) {
            context.next();
            return;
        }
        context.reroute(isConsole(path) ? "/admin/index.html" : "/index.html");
    }

    private static boolean isConsole(String path) {
        return path.equals("/admin") || path.startsWith("/admin/");
    }

    private static boolean isFile(String path) {
        return path.lastIndexOf('.') > path.lastIndexOf('/');
    }
}
