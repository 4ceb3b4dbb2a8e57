package io.machiyaku.platform;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that no spreadsheet takes for a formula: lists are opened in one. Full-width signs and those behind spaces or behind what cannot be seen count,
 * for somebody may tidy the text later.
 */
@Constraint(validatedBy = NoFormula.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface NoFormula {

    String message() default "begins like a formula";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges the text; null is none. */
    class Check implements ConstraintValidator<NoFormula, String> {

        private static final String SIGNS = "=+-@";

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || !isFormula(text);
        }

        public static boolean isFormula(String text) {
            String plain = Typed.plain(text);
            return !plain.isEmpty() && SIGNS.indexOf(plain.charAt(0)) >= 0;
        }
    }
}
