package io.machiyaku.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A code without a sentence would turn a kind refusal into an internal error. */
class EveryCodeHasWordsTest {

    private final Sentences sentences = new Sentences();

    @TestFactory
    Stream<DynamicTest> every_code_has_a_japanese_and_an_english_sentence() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.machiyaku").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(RefusalCode.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(RefusalCode.class::cast)
                        .map(code -> DynamicTest.dynamicTest(code.code(), () -> {
                            assertThat(sentences.of(code.code(), Map.of(), Locale.JAPANESE))
                                    .isNotBlank();
                            assertThat(sentences.of(code.code(), Map.of(), Locale.ENGLISH))
                                    .isNotBlank();
                        }));
    }
}
