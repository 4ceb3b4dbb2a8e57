package io.machiyaku.vaccine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All programmes and products of a tenant at one moment, in the order of their lists, never changed afterwards. Vaccines
 * no longer given ({@code active} names those that are) stay known: records and bookings refer to them.
 */
public record Shelf(
        SequencedMap<UUID, ProgrammeRules> programmes,
        Map<UUID, String> programmeNames,
        SequencedMap<UUID, Product> products,
        Map<UUID, Integer> setDays,
        Set<UUID> active) {

    static Shelf of(
            List<Programme> programmes,
            List<Vaccine> vaccines,
            List<DoseRuleRow> rules,
            Function<String, List<Eligibility>> eligibility) {
        SequencedMap<UUID, ProgrammeRules> byId = new LinkedHashMap<>();
        programmes.forEach(
                programme -> byId.put(programme.id(), programme.rules(eligibility.apply(programme.eligibility()))));
        Map<UUID, List<DoseRule>> ofVaccine = rules.stream()
                .collect(Collectors.groupingBy(
                        DoseRuleRow::vaccineId, Collectors.mapping(DoseRuleRow::rule, Collectors.toList())));
        SequencedMap<UUID, Product> products = new LinkedHashMap<>();
        Map<UUID, Integer> setDays = new HashMap<>();
        for (Vaccine vaccine : vaccines) {
            ProgrammeRules programme = byId.get(vaccine.programmeId());
            products.put(vaccine.id(), vaccine.product(programme, ofVaccine.getOrDefault(vaccine.id(), List.of())));
            if (vaccine.setIntervalDays() != null) {
                setDays.put(vaccine.id(), vaccine.setIntervalDays());
            }
        }
        return new Shelf(
                byId,
                programmes.stream().collect(Collectors.toMap(Programme::id, Programme::name)),
                products,
                setDays,
                vaccines.stream().filter(Vaccine::active).map(Vaccine::id).collect(Collectors.toSet()));
    }

    public Optional<Product> product(UUID vaccineId) {
        return Optional.ofNullable(products.get(vaccineId));
    }

    /** How many days after the first a set's second half lies by default. */
    public Optional<Integer> setDaysOf(UUID vaccineId) {
        return Optional.ofNullable(setDays.get(vaccineId));
    }

    /** The products of a programme that are given now. */
    public List<Product> givenIn(UUID programmeId) {
        return products.values().stream()
                .filter(product -> product.programmeId().equals(programmeId) && active.contains(product.vaccineId()))
                .toList();
    }

    public boolean gives(UUID vaccineId) {
        return active.contains(vaccineId);
    }
}
