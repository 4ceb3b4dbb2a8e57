package io.machiyaku.vaccine;

import io.machiyaku.platform.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;

/** A vaccine product of a programme, as the tenant keeps it. {@link Product} is how the rules see it. */
@Entity
public class Vaccine extends TenantOwned {

    private UUID programmeId;
    private String code;
    private String name;
    private String maker;
    private String vrsCode;
    private Integer minAgeMonths;
    private Integer maxAgeMonths;

    @Enumerated(EnumType.STRING)
    private UpperBound upperBound = UpperBound.AGE_OR_BELOW;

    private int primaryDoses;
    private int lastDose;
    private boolean child;
    private Integer setIntervalDays;
    private boolean active = true;
    private int position;

    @Version
    private long version;

    protected Vaccine() {}

    Vaccine(UUID tenantId, UUID programmeId, CovidPresets.Preset preset, int position) {
        super(tenantId);
        this.programmeId = programmeId;
        this.position = position;
        code = preset.code();
        name = preset.name();
        maker = preset.maker();
        minAgeMonths = preset.ages().minMonths();
        maxAgeMonths = preset.ages().maxMonths();
        upperBound = preset.ages().upperBound();
        primaryDoses = preset.primaryDoses();
        lastDose = preset.lastDose();
        child = preset.child();
        setIntervalDays = preset.setDays();
    }

    Product product(ProgrammeRules programme, List<DoseRule> rules) {
        return new Product(id(), programme, name, primaryDoses, lastDose, ages(), child, rules);
    }

    public UUID programmeId() {
        return programmeId;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String maker() {
        return maker;
    }

    public String vrsCode() {
        return vrsCode;
    }

    public AgeRange ages() {
        return new AgeRange(minAgeMonths, maxAgeMonths, upperBound);
    }

    /** How many doses the primary series has; doses after it are boosters. */
    public int primaryDoses() {
        return primaryDoses;
    }

    public int lastDose() {
        return lastDose;
    }

    public boolean child() {
        return child;
    }

    /** How many days after the first a set's second half lies by default; null: no sets. */
    public Integer setIntervalDays() {
        return setIntervalDays;
    }

    public boolean active() {
        return active;
    }
}
