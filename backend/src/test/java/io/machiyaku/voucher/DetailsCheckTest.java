package io.machiyaku.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.machiyaku.platform.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetailsCheckTest {

    private final DetailsCheck check = new DetailsCheck();

    @ParameterizedTest
    @CsvSource({
        "やまだ, ヤマダ",
        "ﾔﾏﾀﾞ, ヤマダ",
        "' ヤマダ　', ヤマダ",
        "おおつか, オオツカ",
        "ｼｮｰ, ショー",
        "しょ−, ショー",
        "マリア  ルイサ, マリア ルイサ",
        "マリア・ルイサ, マリア・ルイサ",
        "Nguyễn, NGUYỄN",
        "ｓｍｉｔｈ-jones, SMITH-JONES",
        "O'Brien, O'BRIEN",
        "サン＝テグジュペリ, サン＝テグジュペリ",
        "サン=テグジュペリ, サン＝テグジュペリ",
        "さん\u30a0てぐじゅぺり, サン＝テグジュペリ",
        "マリア･ルイサ, マリア・ルイサ",
        "マリア·ルイサ, マリア・ルイサ",
        "ヤマ\u200bダ\ufeff, ヤマダ",
        "か\u200bﾞ, ガ"
    })
    void readings_are_kept_one_way_whatever_was_typed(String typed, String kept) {
        assertThat(check.tidy(kana(typed)).familyNameKana()).isEqualTo(kept);
        assertThat(check.foundNothing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "マリア・ルイサ, マリアルイサ",
        "まりあ るいさ, マリアルイサ",
        "サン＝テグジュペリ, サンテグジュペリ",
        "サン\u30a0テグジュペリ, サンテグジュペリ",
        "O’Brien-Smith, OBRIENSMITH",
        "ショー, ショー",
        "・, ''"
    })
    void readings_are_searched_by_their_letters_alone(String typed, String key) {
        assertThat(Kana.key(typed)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-taro@example.jp", "-@example.jp", "－taro.y+1@mail.example.jp", "taro-@example.jp"})
    void an_address_may_begin_with_a_hyphen(String typed) {
        assertThat(check.tidy(mail(typed)).email()).isEqualTo(typed.replace('－', '-'));
        assertThat(check.foundNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=a@example.jp", "+a@example.jp", "\u200b=a@example.jp"})
    void an_address_that_a_spreadsheet_would_run_is_refused(String typed) {
        check.tidy(mail(typed));

        assertThat(refused()).isEqualTo(VoucherRefusal.FORMULA_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"山田", "ヤマダ1", "・", "ヤマダ!"})
    void what_is_no_reading_is_refused(String typed) {
        check.tidy(kana(typed));

        assertThat(refused()).isEqualTo(VoucherRefusal.KANA_EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"髙橋", "神田", "﨑", " 山田", "𠮷田"})
    void names_stay_exactly_as_written(String typed) {
        assertThat(check.tidy(named(typed)).familyName()).isEqualTo(typed);
        assertThat(check.foundNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+山田", "-山田", "@山田", "＝山田", " =山田"})
    void what_a_spreadsheet_would_run_is_refused(String typed) {
        check.tidy(named(typed));

        assertThat(refused()).isEqualTo(VoucherRefusal.FORMULA_REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "090-1234-5678, 09012345678",
        "０３（１２３４）５６７８, 0312345678",
        "+81 90 1234 5678, 09012345678",
        "０９０ー１２３４ー５６７８, 09012345678",
        "\u200b090\u20101234\u25005678\u200e, 09012345678"
    })
    void phone_numbers_are_kept_as_digits(String typed, String kept) {
        assertThat(check.tidy(phone(typed)).phone()).isEqualTo(kept);
        assertThat(check.foundNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678901", "090", "+1 212 555 0100", "=1", "でんわ", "090123456789"})
    void what_is_no_phone_number_is_refused(String typed) {
        check.tidy(phone(typed));

        assertThat(refused()).isEqualTo(VoucherRefusal.PHONE_EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yamada",
                "yamada@",
                "a b@example.jp",
                "yamada@example",
                "a@b@example.jp",
                "-2+cmd|'calc'!A0@example.jp",
                "-a@example"
            })
    void what_is_no_address_is_refused(String typed) {
        check.tidy(mail(typed));

        assertThat(refused()).isEqualTo(VoucherRefusal.EMAIL_EXPECTED);
    }

    @Test
    void everything_wrong_is_found_at_once() {
        check.tidy(new PersonDetails("山", "=1", "a".repeat(51), null, null, "1", "x", null, null));

        assertThat(found().fields())
                .extracting(Invalid.Field::name)
                .containsExactly("familyNameKana", "givenNameKana", "familyName", "phone", "email");
    }

    private Object refused() {
        return found().fields().getFirst().rule();
    }

    private Invalid found() {
        return catchThrowableOfType(Invalid.class, check::orThrow);
    }

    private static PersonDetails kana(String familyNameKana) {
        return new PersonDetails(familyNameKana, null, null, null, null, null, null, null, null);
    }

    private static PersonDetails named(String familyName) {
        return new PersonDetails(null, null, familyName, null, null, null, null, null, null);
    }

    private static PersonDetails mail(String email) {
        return new PersonDetails(null, null, null, null, null, null, email, null, null);
    }

    private static PersonDetails phone(String phone) {
        return new PersonDetails(null, null, null, null, null, phone, null, null, null);
    }
}
