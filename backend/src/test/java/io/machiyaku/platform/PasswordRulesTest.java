package io.machiyaku.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {

    private static final LocalDate BIRTHDAY = LocalDate.of(1950, 1, 1);
    private static final LocalDate DUMMY = LocalDate.of(2000, 4, 1);
    private static final List<String> VOUCHERS = List.of("0000000001", "0000000002");

    private static ThrowingCallable resident(String password) {
        return () -> PasswordRules.ofResident("password", password, VOUCHERS, BIRTHDAY, DUMMY, null);
    }

    private static ThrowingCallable staff(String password, boolean administrator) {
        return () -> PasswordRules.ofStaff("password", password, administrator, "tanaka.jiro", "the old one 2026");
    }

    private static void isWeak(ThrowingCallable choosing, String password) {
        Invalid invalid = catchThrowableOfType(Invalid.class, choosing);
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
            "1950年01月01日",
            "20000401",
            "0000000001",
            "0000-000-002",
            "x".repeat(129)
        }) {
            isWeak(resident(weak), weak);
        }
    }

    @Test
    void what_many_people_were_found_to_use_is_weak() {
        for (String common : new String[] {"Charlie1", "butterfly", "liverpool", "sakura123", "yoyaku123"}) {
            isWeak(resident(common), common);
        }
        isWeak(staff("1qaz2wsx3edc", true), "1qaz2wsx3edc");
    }

    @Test
    void eight_signs_nobody_guesses_are_enough_without_special_signs() {
        for (String good : new String[] {"yuyakeko", "夕焼け小焼けで日が暮れて", "19500102", "x y".repeat(42)}) {
            assertThatCode(resident(good)).as(good).doesNotThrowAnyException();
        }
    }

    @Test
    void administrators_need_twelve_signs_and_are_told_so() {
        assertThatCode(staff("yuyakeko", false)).doesNotThrowAnyException();
        Invalid invalid = catchThrowableOfType(Invalid.class, staff("yuyakekoyak", true));
        assertThat(invalid.fields().getFirst().words()).containsEntry("shortest", 12);
        assertThatCode(staff("yuyakekoyake", true)).doesNotThrowAnyException();
    }

    @Test
    void staff_take_neither_their_login_id_nor_the_password_they_have() {
        isWeak(staff("Tanaka.Jiro", false), "the login ID");
        isWeak(staff("the old one 2026", true), "the present one");
    }
}
