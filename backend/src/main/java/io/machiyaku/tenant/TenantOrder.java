package io.machiyaku.tenant;

import io.machiyaku.platform.Typed;

/**
 * What the platform's operator asks for. Of a municipality: its code and, if it wishes, a slug. Of the other plans:
 * nothing but the name; {@code code} fixes the serial (demo data), null takes the next one.
 */
public record TenantOrder(Plan plan, String code, String name, String slug, boolean demo) {

    public TenantOrder {
        code = Typed.code(code);
    }
}
