package io.machiyaku.reservation.rules;

import io.machiyaku.platform.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects refusals and sets aside those that the booker may waive. */
final class Findings {

    private static final Comparator<Refusal> CONTRACT_ORDER =
            Comparator.comparingInt(refusal -> ((BookingRefusal) refusal.rule()).ordinal());

    private List<Refusal> found = List.of();

    void refuse(BookingRefusal code, Object... words) {
        refuse(code, null, words);
    }

    /** {@code words} are names and values in turn; the first possible day also becomes the word "earliest". */
    void refuse(BookingRefusal code, LocalDate possibleFrom, Object... words) {
        if (found.isEmpty()) {
            found = new ArrayList<>(4);
        }
        found.add(refusal(code, possibleFrom, words));
    }

    static Refusal refusal(BookingRefusal code, LocalDate possibleFrom, Object... words) {
        if (words.length == 0 && possibleFrom == null) {
            return Refusal.of(code);
        }
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            if (words[i + 1] != null) {
                named.put((String) words[i], words[i + 1]);
            }
        }
        if (possibleFrom != null) {
            named.put("earliest", possibleFrom);
        }
        return Refusal.of(code, named).from(possibleFrom);
    }

    List<Refusal> all() {
        if (found.size() > 1) {
            found.sort(CONTRACT_ORDER);
        }
        return List.copyOf(found);
    }

    Verdict verdict(Booker booker, List<LiveBooking> falling) {
        if (booker.waivers().isEmpty()) {
            return new Verdict(all(), List.of(), Set.of(), falling);
        }
        List<Refusal> standing = new ArrayList<>();
        List<Refusal> waived = new ArrayList<>();
        Set<Waiver> used = EnumSet.noneOf(Waiver.class);
        for (Refusal refusal : all()) {
            Waiver by = Waiver.waivableBy(refusal).map(booker::lifting).orElse(null);
            (by == null ? standing : waived).add(refusal);
            if (by != null) {
                used.add(by);
            }
        }
        return new Verdict(List.copyOf(standing), List.copyOf(waived), Set.copyOf(used), falling);
    }
}
