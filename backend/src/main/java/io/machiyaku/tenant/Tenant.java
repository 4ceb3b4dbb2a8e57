package io.machiyaku.tenant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One organiser (実施主体) with its own data, site and accounts. Plan, code and slug belong to the platform's operator. */
@Entity
public class Tenant {

    @Id
    private UUID tenantId;

    @Enumerated(EnumType.STRING)
    private Plan plan;

    private String code;
    private String slug;
    private String name;
    private String siteName;
    private String contactPhone;
    private String contactHours;
    private String whatToBring;
    private String priceText;
    private Instant bookingOpensAt;
    private boolean simultaneousBooking;
    private boolean keepsResults = true;
    private boolean mailOn = true;
    private int reminderHour = 18;
    private int monthsOffered = 2;

    @Enumerated(EnumType.STRING)
    private Asked fieldNameKana = Asked.REQUIRED;

    @Enumerated(EnumType.STRING)
    private Asked fieldName = Asked.OPTIONAL;

    @Enumerated(EnumType.STRING)
    private Asked fieldSex = Asked.HIDDEN;

    @Enumerated(EnumType.STRING)
    private Asked fieldPhone = Asked.OPTIONAL;

    @Enumerated(EnumType.STRING)
    private Asked fieldEmail = Asked.OPTIONAL;

    private String[] languages = {"ja"};
    private boolean waitingRoom;
    private String[] ownAddresses = {};
    private boolean demo;
    private Instant createdAt;

    @Version
    private long version;

    protected Tenant() {}

    Tenant(UUID tenantId, TenantOrder order, String code, String slug, Instant now) {
        this.tenantId = tenantId;
        this.plan = order.plan();
        this.code = code;
        this.slug = slug;
        this.name = order.name();
        this.siteName = siteNameFor(order, code);
        this.demo = order.demo();
        this.createdAt = now;
        if (plan == Plan.WORKPLACE) {
            fieldSex = Asked.OPTIONAL;
        }
    }

    /** A workplace is delivered from a template, ready the next day; the others name their site after themselves. */
    private static String siteNameFor(TenantOrder order, String code) {
        return order.plan() == Plan.WORKPLACE ? "職域接種用" + code : order.name() + " ワクチン接種予約";
    }

    /** Whom to call, and when somebody answers there, in words: 平日 午前9時〜午後5時. */
    public record Contact(String phone, String hours) {}

    /** What is printed at the head of the site and told to callers. */
    public void describeSite(String siteName, Contact contact, String whatToBring, String priceText) {
        this.siteName = siteName;
        this.contactPhone = contact.phone();
        this.contactHours = contact.hours();
        this.whatToBring = whatToBring;
        this.priceText = priceText;
    }

    /** From when on residents may book; null: now. */
    public void openBookingAt(Instant opening) {
        bookingOpensAt = opening;
    }

    public void offerSimultaneousBooking(boolean offered) {
        simultaneousBooking = offered;
    }

    TenantSettings settings(int staffTerms, int residentTerms) {
        return new TenantSettings(
                tenantId,
                plan,
                code,
                slug,
                name,
                siteName,
                contactPhone,
                contactHours,
                whatToBring,
                priceText,
                bookingOpensAt,
                simultaneousBooking,
                keepsResults,
                mailOn,
                reminderHour,
                monthsOffered,
                new TenantSettings.Fields(fieldNameKana, fieldName, fieldSex, fieldPhone, fieldEmail),
                List.of(languages),
                waitingRoom,
                List.of(ownAddresses),
                demo,
                staffTerms,
                residentTerms);
    }
}
