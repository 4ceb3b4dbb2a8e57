package io.machiyaku.slot;

import io.machiyaku.platform.Refusal;
import java.util.Map;
import java.util.UUID;

/** What stands against a slot: in which field (null: the whole), why, and the slot it collides with, if any. */
record Objection(String field, Refusal refusal, UUID slotId) {

    static Objection field(String field, SlotRefusal rule, Object... words) {
        return new Objection(field, Refusal.of(rule, words(words)), null);
    }

    static Objection rule(SlotRefusal rule, Object... words) {
        return new Objection(null, Refusal.of(rule, words(words)), null);
    }

    static Objection clash(SlotPlan plan, UUID slotId) {
        return new Objection(
                null,
                Refusal.of(SlotRefusal.SLOT_CLASH, Map.of("startsAt", plan.startsAt(), "name", plan.name())),
                slotId);
    }

    private static Map<String, Object> words(Object... words) {
        return switch (words.length) {
            case 0 -> Map.of();
            case 2 -> Map.of((String) words[0], words[1]);
            default -> Map.of((String) words[0], words[1], (String) words[2], words[3]);
        };
    }
}
