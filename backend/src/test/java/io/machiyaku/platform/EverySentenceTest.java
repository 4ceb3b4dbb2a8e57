package io.machiyaku.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is refused anywhere can be told to people in every language we speak. */
class EverySentenceTest {

    private final Sentences sentences = new Sentences();

    @ParameterizedTest
    @MethodSource("codes")
    void every_refusal_has_a_sentence(String code) {
        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            assertThat(sentences.of(code, Map.of(), locale))
                    .as("%s in %s", code, locale)
                    .isNotBlank();
        }
    }

    static Stream<String> codes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.machiyaku").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(RefusalCode.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(constant -> ((RefusalCode) constant).code())
                        .distinct()
                        .sorted();
    }
}
