package io.machiyaku.history;

import io.machiyaku.platform.TenantOwned;
import io.machiyaku.platform.Typed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One dose that a person has had. Never changed and never removed: a correction makes it void, with the reason, and a new
 * record points back to it.
 */
@Entity
public class VaccinationRecord extends TenantOwned {

    /** Where we know it from. */
    @Schema(name = "RecordSource")
    public enum Source {
        RESERVATION,
        VRS,
        IMPORT,
        MANUAL,
        SELF
    }

    /** What was given. Venue and reservation only of doses given here. */
    public record Given(
            UUID programmeId,
            int dose,
            LocalDate on,
            UUID vaccineId,
            String lotNumber,
            String physicianName,
            String institutionCode,
            UUID venueId,
            UUID reservationId) {

        /** Lots are looked for by their number: it is kept in one spelling. */
        public Given {
            lotNumber = Typed.capitals(lotNumber);
            institutionCode = Typed.code(institutionCode);
        }
    }

    @Column(updatable = false)
    private UUID personId;

    @Column(updatable = false)
    private UUID programmeId;

    @Column(updatable = false)
    private int dose;

    @Column(updatable = false)
    private LocalDate vaccinatedOn;

    @Column(updatable = false)
    private UUID vaccineId;

    @Column(updatable = false)
    private String lotNumber;

    @Column(updatable = false)
    private String physicianName;

    @Column(updatable = false)
    private String institutionCode;

    @Column(updatable = false)
    private UUID venueId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Source source;

    @Column(updatable = false)
    private UUID reservationId;

    @Column(updatable = false)
    private UUID correctsId;

    private String reason;
    private Instant voidedAt;

    @Column(updatable = false)
    private UUID recordedBy;

    @Column(updatable = false)
    private Instant recordedAt;

    protected VaccinationRecord() {}

    VaccinationRecord(UUID tenantId, UUID personId, Given given, Source source, UUID recordedBy, Instant at) {
        super(tenantId);
        this.personId = personId;
        programmeId = given.programmeId();
        dose = given.dose();
        vaccinatedOn = given.on();
        vaccineId = given.vaccineId();
        lotNumber = given.lotNumber();
        physicianName = given.physicianName();
        institutionCode = given.institutionCode();
        venueId = given.venueId();
        reservationId = given.reservationId();
        this.source = source;
        this.recordedBy = recordedBy;
        recordedAt = at;
    }

    VaccinationRecord because(String why) {
        reason = why;
        return this;
    }

    /** Stands in the place of that one. */
    VaccinationRecord correcting(VaccinationRecord wrong) {
        correctsId = wrong.id();
        return this;
    }

    /** No dose any more. */
    void makeVoid(String why, Instant at) {
        reason = why;
        voidedAt = at;
    }

    public Given given() {
        return new Given(
                programmeId,
                dose,
                vaccinatedOn,
                vaccineId,
                lotNumber,
                physicianName,
                institutionCode,
                venueId,
                reservationId);
    }

    public UUID personId() {
        return personId;
    }

    public Source source() {
        return source;
    }

    public boolean isVoid() {
        return voidedAt != null;
    }
}
