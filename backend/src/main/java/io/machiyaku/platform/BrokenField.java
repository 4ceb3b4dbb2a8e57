package io.machiyaku.platform;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Which field of a request broke a rule of bean validation, and the code and words to tell it by. */
record BrokenField(String name, String code, Map<String, Object> words) {

    static BrokenField of(ConstraintViolation<?> violation) {
        String name = name(violation.getPropertyPath());
        var rule = violation.getConstraintDescriptor().getAnnotation().annotationType();
        return switch (rule.getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> new BrokenField(name, "required", Map.of());
            case "Size" -> new BrokenField(name, "bad-length", size(violation));
            case "Min" -> new BrokenField(name, "out-of-range", Map.of("case", "min", "min", limit(violation)));
            case "Max" -> new BrokenField(name, "out-of-range", Map.of("case", "max", "max", limit(violation)));
            case "NoFormula" -> new BrokenField(name, "formula-refused", Map.of());
            default -> new BrokenField(name, "bad-format", Map.of());
        };
    }

    /** Within the body the way to the field; of a query parameter its name. The body itself has none. */
    private static String name(Path whole) {
        List<Path.Node> nodes = StreamSupport.stream(whole.spliterator(), false).toList();
        if (nodes.size() == 2 && nodes.getLast().getKind() == ElementKind.PARAMETER) {
            int index = nodes.getLast().as(Path.ParameterNode.class).getParameterIndex();
            Class<?> type = nodes.getFirst()
                    .as(Path.MethodNode.class)
                    .getParameterTypes()
                    .get(index);
            return type.isRecord() ? "" : nodes.getLast().getName();
        }
        return nodes.stream()
                .skip(2)
                .map(node -> node.getIndex() == null ? node.getName() : "[" + node.getIndex() + "]." + node.getName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static Object limit(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAttributes().get("value");
    }

    /** Texts are measured in characters, lists in entries. */
    private static Map<String, Object> size(ConstraintViolation<?> violation) {
        var attributes = violation.getConstraintDescriptor().getAttributes();
        Object min = attributes.get("min");
        Object max = attributes.get("max");
        String what = violation.getInvalidValue() instanceof Collection<?> ? "items" : "text";
        return Map.of("case", min.equals(0) ? what + "-max" : what, "min", min, "max", max);
    }
}
