package io.machiyaku.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {

    private static final LocalDate BIRTHDAY = LocalDate.of(1950, 1, 1);

    private static void isWeak(String password) {
        Invalid invalid = catchThrowableOfType(
                Invalid.class, () -> PasswordRules.check("password", password, BIRTHDAY, "0000000001", null));
        assertThat(invalid).as(password).isNotNull();
        assertThat(invalid.fields().getFirst().rule().code()).isEqualTo("password-too-weak");
    }

    @Test
    void short_common_and_personal_passwords_are_weak() {
        for (String weak : new String[] {
            "1234567",
            "Password1",
            "ｐａｓｓｗｏｒｄ",
            "aaaaaaaa",
            "19500101",
            "1950-01-01",
            "１９５０/01/01",
            "0000000001",
            "x".repeat(129)
        }) {
            isWeak(weak);
        }
    }

    @Test
    void eight_signs_nobody_guesses_are_enough_without_special_signs() {
        for (String good : new String[] {"yuyakeko", "夕焼け小焼けで日が暮れて", "19500102", "x y".repeat(42)}) {
            assertThatCode(() -> PasswordRules.check("password", good, BIRTHDAY, "0000000001"))
                    .as(good)
                    .doesNotThrowAnyException();
        }
    }
}
