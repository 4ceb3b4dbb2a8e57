package io.machiyaku;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house rules: who may use whom, and what no class may do. */
class ArchitectureTest {

    private static final String ROOT = "io.machiyaku.";
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.machiyaku");

    private static final DescribedPredicate<JavaMethodCall> NOW_WITHOUT_A_CLOCK = DescribedPredicate.describe(
            "now() without a clock",
            (JavaMethodCall call) -> call.getTarget().getName().equals("now")
                    && call.getTargetOwner().getPackageName().startsWith("java.time")
                    && call.getTarget().getRawParameterTypes().stream().noneMatch(p -> p.isEquivalentTo(Clock.class)));

    /** Each feature and what it may use beside the ground floor. A feature that is missing here fails the build. */
    private static final Map<String, List<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("platform", List.of()),
            Map.entry("audit", List.of()),
            Map.entry("tenant", List.of("audit")),
            Map.entry("vaccine", List.of("audit", "tenant")),
            Map.entry("venue", List.of("audit", "tenant", "vaccine")),
            Map.entry("staff", List.of("audit", "tenant", "venue")),
            Map.entry("voucher", List.of("audit", "tenant", "vaccine")),
            Map.entry("signin", List.of("audit", "tenant", "staff", "voucher")),
            Map.entry("history", List.of("audit", "tenant", "vaccine", "voucher")),
            Map.entry("slot", List.of("audit", "tenant", "vaccine", "venue")),
            Map.entry(
                    "reservation",
                    List.of("audit", "tenant", "vaccine", "venue", "slot", "voucher", "history", "staff")),
            Map.entry(
                    "reception",
                    List.of(
                            "audit",
                            "tenant",
                            "vaccine",
                            "venue",
                            "slot",
                            "voucher",
                            "history",
                            "reservation",
                            "resident")),
            Map.entry(
                    "resident",
                    List.of(
                            "audit",
                            "tenant",
                            "vaccine",
                            "venue",
                            "slot",
                            "voucher",
                            "history",
                            "reservation",
                            "signin")),
            Map.entry("demo", List.of("tenant", "vaccine", "venue", "staff", "voucher", "slot", "reservation")),
            Map.entry("launch", List.of("tenant", "staff", "demo"))));

    @TestFactory
    Stream<DynamicTest> a_feature_uses_only_what_the_house_allows() {
        return MAY_USE.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    String[] forbidden = MAY_USE.keySet().stream()
                            .filter(other -> !other.equals(entry.getKey()) && !other.equals("platform"))
                            .filter(other -> !entry.getValue().contains(other))
                            .map(other -> ROOT + other + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + entry.getKey() + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbidden)
                            .allowEmptyShould(true)
                            .check(OURS);
                }));
    }

    @Test
    void every_feature_has_its_place() {
        classes()
                .should(new ArchCondition<JavaClass>("belong to a known feature") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        String feature = type.getPackageName()
                                .replace("io.machiyaku", "")
                                .replaceFirst("^\\.", "")
                                .split("\\.")[0];
                        if (!MAY_USE.containsKey(feature)) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no known feature"));
                        }
                    }
                })
                .check(OURS);
    }

    @Test
    void features_form_no_circles() {
        slices().matching("io.machiyaku.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void entities_and_rules_know_no_http_and_no_container() {
        DescribedPredicate<JavaClass> framework = DescribedPredicate.describe(
                "a framework",
                type -> type.getPackageName().startsWith("jakarta.ws.rs")
                        || type.getPackageName().startsWith("jakarta.inject")
                        || type.getPackageName().startsWith("jakarta.enterprise")
                        || type.getPackageName().startsWith("io.quarkus"));
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat(framework)
                .check(OURS);
        noClasses()
                .that()
                .resideInAPackage("io.machiyaku.reservation.rules..")
                .should()
                .dependOnClassesThat(framework)
                .allowEmptyShould(true)
                .check(OURS);
        noClasses()
                .that()
                .resideInAPackage("io.machiyaku.reservation.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.persistence..")
                .allowEmptyShould(true)
                .check(OURS);
    }

    @Test
    void entities_have_verbs_and_no_setters() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .haveNameMatching("set[A-Z].*")
                .should(new ArchCondition<JavaMethod>("take a value") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean takesOne = !method.getRawParameterTypes().isEmpty();
                        events.add(new SimpleConditionEvent(method, takesOne, method.getFullName()));
                    }
                })
                .check(OURS);
    }

    @Test
    void doors_are_named_resources_and_say_who_may_enter() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(OURS);
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(io.quarkus.security.Authenticated.class)
                .check(OURS);
    }

    @Test
    void staff_doors_never_let_residents_in_and_residents_doors_only_residents() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should(new ArchCondition<JavaClass>("keep the doors apart") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        String path = type.getAnnotationOfType(Path.class).value();
                        Stream.concat(
                                        type.isAnnotatedWith(RolesAllowed.class)
                                                ? Stream.of(type.getAnnotationOfType(RolesAllowed.class))
                                                : Stream.empty(),
                                        type.getMethods().stream()
                                                .filter(m -> m.isAnnotatedWith(RolesAllowed.class))
                                                .map(m -> m.getAnnotationOfType(RolesAllowed.class)))
                                .forEach(allowed -> {
                                    boolean residents =
                                            Arrays.asList(allowed.value()).contains("RESIDENT");
                                    if (path.startsWith("/api/admin") && residents
                                            || path.startsWith("/api/resident")
                                                    && !(residents && allowed.value().length == 1)) {
                                        events.add(
                                                SimpleConditionEvent.violated(type, type.getName() + " mixes doors"));
                                    }
                                });
                    }
                })
                .check(OURS);
    }

    @Test
    void transactions_begin_in_services_and_in_resources_that_only_read() {
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(GET.class)
                .check(OURS);
    }

    @Test
    void nobody_asks_the_machine_for_the_time() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Clocks")
                .should()
                .callMethodWhere(NOW_WITHOUT_A_CLOCK)
                .check(OURS);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(OURS);
    }

    @Test
    void no_test_depends_on_the_day_it_runs() {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("io.machiyaku");
        noClasses()
                .that()
                .doNotHaveSimpleName("TestClock")
                .should()
                .callMethodWhere(NOW_WITHOUT_A_CLOCK)
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(tests);
    }

    @Test
    void tokens_are_read_only_on_the_ground_floor_and_at_sign_in() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.machiyaku.platform..", "io.machiyaku.signin..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.eclipse.microprofile.jwt.JsonWebToken")
                .check(OURS);
    }

    @Test
    void what_a_class_needs_is_given_to_its_constructor() {
        fields().should().notBeAnnotatedWith(Inject.class).check(OURS);
    }

    @Test
    void nobody_prints_but_the_commands_and_no_class_has_a_hollow_name() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.machiyaku.launch..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(OURS);
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .check(OURS);
    }
}
