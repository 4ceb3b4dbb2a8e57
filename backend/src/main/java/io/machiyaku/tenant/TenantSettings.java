package io.machiyaku.tenant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a tenant has decided for its site, as rules and pages read it. {@code staffTerms} and {@code residentTerms} are the
 * editions in force: who accepted an older one is asked again. {@code bookingOpensAt} null: open.
 */
public record TenantSettings(
        UUID tenantId,
        Plan plan,
        String code,
        String slug,
        String name,
        String siteName,
        String contactPhone,
        String contactHours,
        String whatToBring,
        String priceText,
        Instant bookingOpensAt,
        boolean simultaneousBooking,
        boolean keepsResults,
        boolean mailOn,
        int reminderHour,
        int monthsOffered,
        Fields fields,
        List<String> languages,
        boolean waitingRoom,
        List<String> ownAddresses,
        boolean demo,
        int staffTerms,
        int residentTerms) {

    /** Which details a resident is asked for. */
    public record Fields(Asked nameKana, Asked name, Asked sex, Asked phone, Asked email) {}

    public int terms(Terms.Kind kind) {
        return kind == Terms.Kind.STAFF ? staffTerms : residentTerms;
    }
}
