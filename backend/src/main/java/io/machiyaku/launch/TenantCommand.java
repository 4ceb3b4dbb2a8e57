package io.machiyaku.launch;

import io.machiyaku.tenant.Plan;
import io.machiyaku.tenant.TenantOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One of the operator's commands, read from {@code machiyaku tenant …}; what cannot be read is explained. */
sealed interface TenantCommand {

    record Create(TenantOrder order) implements TenantCommand {}

    record Suspend(String code) implements TenantCommand {}

    record Resume(String code) implements TenantCommand {}

    record ResetMaster(String code) implements TenantCommand {}

    /** The arguments make no command; the message says what would. */
    final class WrongArguments extends RuntimeException {
        WrongArguments(String sentence) {
            super(sentence, null, false, false);
        }
    }

    String USAGE = """


            machiyaku tenant create --plan municipality --municipality-code 131016 --name "まちやく市" [--slug machiyaku]
            machiyaku tenant create --plan workplace|medical-institution --name "…"
            machiyaku tenant suspend <tenant code>
            machiyaku tenant resume <tenant code>
            machiyaku tenant reset-master <tenant code>""";

    Set<String> OPTIONS = Set.of("plan", "name", "municipality-code", "slug");

    /** Reads what follows the word {@code tenant}. */
    static TenantCommand read(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new WrongArguments("What is to be done with the tenant?" + USAGE);
        }
        List<String> rest = arguments.subList(1, arguments.size());
        return switch (arguments.getFirst()) {
            case "create" -> create(options(rest));
            case "suspend" -> new Suspend(code(rest));
            case "resume" -> new Resume(code(rest));
            case "reset-master" -> new ResetMaster(code(rest));
            default -> throw new WrongArguments("There is no command tenant " + arguments.getFirst() + "." + USAGE);
        };
    }

    private static Create create(Map<String, String> options) {
        Plan plan = plan(needed(options, "plan"));
        String name = needed(options, "name");
        String code = plan == Plan.MUNICIPALITY ? needed(options, "municipality-code") : null;
        if (plan != Plan.MUNICIPALITY && (options.containsKey("municipality-code") || options.containsKey("slug"))) {
            throw new WrongArguments("A " + words(plan) + " gets a serial as its code and slug." + USAGE);
        }
        return new Create(new TenantOrder(plan, code, name, options.get("slug"), false));
    }

    private static Map<String, String> options(List<String> words) {
        var options = new HashMap<String, String>();
        for (int i = 0; i < words.size(); i += 2) {
            String option = words.get(i).startsWith("--") ? words.get(i).substring(2) : "";
            if (!OPTIONS.contains(option)) {
                throw new WrongArguments("There is no option " + words.get(i) + "." + USAGE);
            }
            if (i + 1 == words.size() || words.get(i + 1).isBlank()) {
                throw new WrongArguments("--" + option + " needs a value." + USAGE);
            }
            options.put(option, words.get(i + 1).strip());
        }
        return options;
    }

    private static String needed(Map<String, String> options, String option) {
        String value = options.get(option);
        if (value == null) {
            throw new WrongArguments("--" + option + " is missing." + USAGE);
        }
        return value;
    }

    private static Plan plan(String typed) {
        return Arrays.stream(Plan.values())
                .filter(plan ->
                        words(plan).equals(typed.toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new WrongArguments("There is no plan " + typed + "; the plans are "
                        + Arrays.stream(Plan.values()).map(TenantCommand::words).collect(Collectors.joining(", "))
                        + "." + USAGE));
    }

    private static String words(Plan plan) {
        return plan.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String code(List<String> words) {
        if (words.size() != 1 || words.getFirst().isBlank()) {
            throw new WrongArguments("Which tenant? Give its code, and nothing else." + USAGE);
        }
        return words.getFirst();
    }
}
