package io.machiyaku.vaccine;

import io.machiyaku.platform.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.ColumnTransformer;

/** A vaccination programme (接種事業): groups vaccines; doses are counted within it. Without an end it runs on. */
@Entity
public class Programme extends TenantOwned {

    /** Under which article of the Immunization Act it runs. */
    @Schema(name = "ProgrammeCategory")
    public enum Category {
        ROUTINE_A,
        ROUTINE_B,
        SPECIAL,
        VOLUNTARY
    }

    private String code;
    private String name;
    private LocalDate startsOn;
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private Category category;

    @ColumnTransformer(read = "eligibility::text", write = "?::jsonb")
    private String eligibility = "[]";

    @Enumerated(EnumType.STRING)
    private MonthEnd monthEnd = MonthEnd.NEXT_DAY;

    private int[] boosterMonths = {};

    @Version
    private long version;

    protected Programme() {}

    /** COVID-19 as every tenant starts with it, open-ended from the first day of the nationwide vaccination. */
    static Programme covid(UUID tenantId) {
        Programme programme = new Programme(tenantId);
        programme.code = CovidPresets.PROGRAMME_CODE;
        programme.name = CovidPresets.PROGRAMME_NAME;
        programme.startsOn = LocalDate.of(2021, 2, 17);
        programme.category = Category.ROUTINE_B;
        programme.boosterMonths =
                CovidPresets.BOOSTER_MONTHS.stream().mapToInt(Integer::intValue).toArray();
        return programme;
    }

    private Programme(UUID tenantId) {
        super(tenantId);
    }

    ProgrammeRules rules(List<Eligibility> eligible) {
        return new ProgrammeRules(id(), startsOn, endsOn, monthEnd, boosterMonths(), eligible);
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public Category category() {
        return category;
    }

    /** JSON: a list of kind, from and to. */
    String eligibility() {
        return eligibility;
    }

    public List<Integer> boosterMonths() {
        return Arrays.stream(boosterMonths).boxed().toList();
    }
}
