package io.machiyaku.vaccine;

import io.machiyaku.platform.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A {@link DoseRule} as it is stored: an upper age is kept in years, as the law words it. */
@Entity
@Table(name = "dose_rule")
class DoseRuleRow extends TenantOwned {

    private static final int MONTHS = 12;

    private UUID vaccineId;
    private int dose;
    private Integer intervalAmount;

    @Enumerated(EnumType.STRING)
    private Interval.Unit intervalUnit;

    @Enumerated(EnumType.STRING)
    private MonthEnd monthEnd;

    private Integer minAgeMonths;
    private Integer maxAge;

    @Enumerated(EnumType.STRING)
    private UpperBound upperBound;

    private LocalDate validFrom;
    private LocalDate validTo;

    protected DoseRuleRow() {}

    DoseRuleRow(UUID tenantId, UUID vaccineId, DoseRule rule) {
        super(tenantId);
        this.vaccineId = vaccineId;
        dose = rule.dose();
        intervalAmount = rule.interval() == null ? null : rule.interval().amount();
        intervalUnit = rule.interval() == null ? null : rule.interval().unit();
        monthEnd = rule.monthEnd();
        minAgeMonths = rule.ages().minMonths();
        maxAge = rule.ages().maxMonths() == null ? null : rule.ages().maxMonths() / MONTHS;
        upperBound = rule.ages().upperBound();
        validFrom = rule.validFrom();
        validTo = rule.validTo();
    }

    UUID vaccineId() {
        return vaccineId;
    }

    DoseRule rule() {
        Interval interval = intervalAmount == null ? null : new Interval(intervalAmount, intervalUnit);
        Integer maxMonths = maxAge == null ? null : maxAge * MONTHS + MONTHS - 1;
        UpperBound bound = upperBound == null ? UpperBound.AGE_OR_BELOW : upperBound;
        return new DoseRule(dose, interval, monthEnd, new AgeRange(minAgeMonths, maxMonths, bound), validFrom, validTo);
    }
}
