package io.machiyaku.testsupport;

import io.machiyaku.platform.Ids;
import java.util.UUID;

/** An influenza programme with one vaccine for a single dose, beside the one that every tenant starts with. */
public record OtherProgramme(UUID programmeId, UUID vaccineId) {

    public static OtherProgramme in(City city, TestTenant tenant) {
        var made = new OtherProgramme(Ids.next(), Ids.next());
        tenant.run(() -> {
            city.execute(
                    "insert into programme (tenant_id, id, code, name, starts_on, category)"
                            + " values (?, ?, 'influenza', 'インフルエンザ', '2026-10-01', 'ROUTINE_B')",
                    tenant.id(),
                    made.programmeId);
            city.execute(
                    "insert into vaccine (tenant_id, id, programme_id, code, name, maker, primary_doses, last_dose, position)"
                            + " values (?, ?, ?, 'flu', 'インフルエンザ', 'まちやく製薬', 1, 1, 99)",
                    tenant.id(),
                    made.vaccineId,
                    made.programmeId);
        });
        return made;
    }

    /** As if the slot had been registered for this vaccine. */
    public void takesOver(City city, TestTenant tenant, UUID slot) {
        tenant.run(() -> city.execute(
                "update slot set programme_id = ?, vaccine_id = ?, dose_to = 1 where id = ?",
                programmeId,
                vaccineId,
                slot));
    }
}
