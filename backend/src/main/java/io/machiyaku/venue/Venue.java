package io.machiyaku.venue;

import io.machiyaku.platform.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place where vaccinations are given, with the number its tenant gave it. Unpublished ones never show to residents. */
@Entity
public class Venue extends TenantOwned {

    @Schema(name = "VenueKind")
    public enum Kind {
        MASS,
        INDIVIDUAL
    }

    /** What staff fill in; everything but number, name and kind may be missing. */
    public record Details(
            String number,
            String name,
            Kind kind,
            String district,
            String postcode,
            String address,
            String station,
            String phone,
            String notes,
            boolean published) {}

    private String number;
    private String name;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String district;
    private String postcode;
    private String address;
    private String station;
    private String phone;
    private String notes;
    private boolean published;

    private UUID[] vaccineIds = {};

    @Version
    private long version;

    protected Venue() {}

    public Venue(UUID tenantId, Details details, Set<UUID> vaccineIds) {
        super(tenantId);
        describe(details, vaccineIds);
    }

    public void describe(Details details, Set<UUID> vaccineIds) {
        number = details.number();
        name = details.name();
        kind = details.kind();
        district = details.district();
        postcode = details.postcode();
        address = details.address();
        station = details.station();
        phone = details.phone();
        notes = details.notes();
        published = details.published();
        this.vaccineIds = vaccineIds.stream().sorted().toArray(UUID[]::new);
    }

    public Details details() {
        return new Details(number, name, kind, district, postcode, address, station, phone, notes, published);
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    public String station() {
        return station;
    }

    public String phone() {
        return phone;
    }

    public boolean published() {
        return published;
    }

    public Set<UUID> vaccineIds() {
        return Set.of(vaccineIds);
    }

    public boolean handles(UUID vaccineId) {
        return vaccineIds().contains(vaccineId);
    }

    public long version() {
        return version;
    }
}
