package org.kesheng.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.batch.runtime.context.StepContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kesheng.shared.Audited;
import org.kesheng.shared.Texts;

/** The rules of the house. Each is held by the code and broken by a class in {@code planted}, so that none can be vacuous. */
class ArchitectureTest {
    private static final String PLANTED = "org.kesheng.architecture.planted";

    /** Lower capabilities first: a capability may use those before it. */
    private static final List<String> ORDER = List.of(
            "analytics",
            "shared",
            "organisation",
            "audit",
            "entry",
            "policy",
            "work",
            "operation",
            "document",
            "exchange",
            "customer",
            "complaint",
            "survey",
            "insight",
            "improvement",
            "report",
            "supervision",
            "office",
            "message",
            "jobs",
            "demonstration");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/test-classes/") && !location.contains(PLANTED))
            .importPackages("org.kesheng");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(PLANTED);

    private static final Map<String, ArchRule> RULES = rules();

    private static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "rules (control) know no persistence, no screen, no REST",
                noClasses()
                        .that()
                        .resideInAPackage("..control..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                "jakarta.persistence..",
                                "jakarta.faces..",
                                "jakarta.ws.rs..",
                                "jakarta.servlet..",
                                "org.primefaces..",
                                "jakarta.batch..")));
        rules.put(
                "memory (entity) knows no screen, no REST, no job",
                noClasses()
                        .that()
                        .resideInAPackage("..entity..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                "jakarta.faces..",
                                "jakarta.ws.rs..",
                                "jakarta.servlet..",
                                "org.primefaces..",
                                "jakarta.batch..")));
        rules.put(
                "the entity manager stays in entity (audit and work are small and flat)",
                noClasses()
                        .that(areOutsideEntity())
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(EntityManager.class));
        rules.put(
                "a boundary neither takes nor gives an entity",
                methods()
                        .that()
                        .arePublic()
                        .and()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(Stateless.class)
                        .should(notSpeakOfEntities()));
        rules.put("nobody asks the system for the time", noClasses().should(askForTheTime()));
        rules.put(
                "names say what a thing is",
                noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Wrapper|DTO)$"));
        rules.put(
                "screens and resources touch boundaries only",
                noClasses()
                        .that()
                        .resideInAPackage("..web..")
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage("..entity..", "..control..").and(notInWeb())));
        rules.put(
                "nobody prints",
                noClasses()
                        .that()
                        .resideOutsideOfPackages("org.kesheng.analytics.cli..", "org.kesheng.launch..")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .orShould()
                        .callMethod(Throwable.class, "printStackTrace"));
        rules.put("capabilities use only those below them", classes().should(lookDownOnly()));
        rules.put(
                "view beans and resources are called so",
                classes()
                        .that()
                        .areAnnotatedWith(jakarta.ws.rs.Path.class)
                        .should()
                        .haveSimpleNameEndingWith("Resource"));
        return rules;
    }

    private static DescribedPredicate<JavaClass> areOutsideEntity() {
        return DescribedPredicate.describe(
                "are outside entity",
                type -> !type.getPackageName().matches(".*\\.entity(\\..*)?")
                        && !Set.of("org.kesheng.audit", "org.kesheng.work").contains(type.getPackageName())
                        && !type.getPackageName().startsWith("org.kesheng.it"));
    }

    private static DescribedPredicate<JavaClass> notInWeb() {
        return DescribedPredicate.not(resideInAPackage("..web.."));
    }

    private static ArchCondition<JavaMethod> notSpeakOfEntities() {
        return new ArchCondition<>("speak of no entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getAllInvolvedRawTypes().stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " speaks of " + type.getSimpleName())));
            }
        };
    }

    private static ArchCondition<JavaClass> askForTheTime() {
        return new ArchCondition<>("ask the system for the time") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().getPackageName().startsWith("java.time")
                                        && call.getName().equals("now")
                                        && call.getTarget()
                                                .getRawParameterTypes()
                                                .isEmpty()
                                || call.getName().equals("currentTimeMillis"))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> lookDownOnly() {
        return new ArchCondition<>("look down only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int own = level(type);
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> own >= 0 && level(dependency.getTargetClass()) > own)
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    /** Place in {@link #ORDER}; pages compose the answers and jobs are run by {@code jobs}, so {@code web} and {@code batch} stand above. */
    private static int level(JavaClass type) {
        String name = type.getPackageName().replace(PLANTED, "org.kesheng");
        if (!name.startsWith("org.kesheng.") || name.matches(".*\\.(web|batch)(\\..*)?")) {
            return -1;
        }
        return ORDER.indexOf(name.split("\\.")[2]);
    }

    private static final ArchRule NOTHING_FROZEN = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ObjectInputStream.class, ObjectOutputStream.class)
            .orShould()
            .callMethod(StepContext.class, "setPersistentUserData", Serializable.class)
            .orShould(freezeCheckpoints());

    private static ArchCondition<JavaClass> freezeCheckpoints() {
        return new ArchCondition<>("keep a checkpoint in the job repository") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethods().stream()
                        .filter(method -> method.getName().equals("checkpointInfo"))
                        .forEach(method -> events.add(SimpleConditionEvent.satisfied(type, method.getFullName())));
            }
        };
    }

    @Test
    @DisplayName(
            "H31: nothing is thawed from bytes, neither by us nor by the job repository; a planted class breaks the rule")
    void nothingIsThawed() {
        NOTHING_FROZEN.check(CODE);
        assertTrue(NOTHING_FROZEN.evaluate(BROKEN).hasViolation());
    }

    @Test
    @DisplayName("Every operation that the audit register can hold has a name in both languages")
    void auditedOperationsHaveNames() {
        Set<String> unnamed = new TreeSet<>();
        CODE.forEach(type -> type.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(Audited.class))
                .map(method -> "audit.operation."
                        + method.getAnnotationOfType(Audited.class).value())
                .filter(key -> !Texts.has(Locale.SIMPLIFIED_CHINESE, key) || !Texts.has(Locale.ENGLISH, key))
                .forEach(unnamed::add));
        assertTrue(unnamed.isEmpty(), unnamed::toString);
    }

    static Set<String> ruleNames() {
        return RULES.keySet();
    }

    @ParameterizedTest
    @MethodSource("ruleNames")
    @DisplayName("The code keeps the rule")
    void held(String rule) {
        RULES.get(rule).check(CODE);
    }

    @ParameterizedTest
    @MethodSource("ruleNames")
    @DisplayName("A planted violation breaks the rule")
    void canFail(String rule) {
        assertTrue(RULES.get(rule).evaluate(BROKEN).hasViolation(), rule);
    }

    @Test
    @DisplayName("Every capability has its place in the order and its specification")
    void everyCapabilityIsKnown() {
        Set<String> found = new TreeSet<>();
        CODE.forEach(type -> {
            String[] parts = type.getPackageName().split("\\.");
            if (parts.length > 2) {
                found.add(parts[2]);
            }
        });
        found.removeAll(ORDER);
        found.removeAll(Set.of("launch"));
        assertTrue(found.isEmpty(), "unknown capabilities: " + found);
        assertFalse(CODE.isEmpty());
    }

    @Test
    @DisplayName("Packages of analytics are free of cycles")
    void analyticsIsAcyclic() {
        slices().matching("org.kesheng.analytics.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CODE);
    }

    @Test
    @DisplayName("analytics knows only the JDK, Commons Math and itself; the command line and texts may use a library")
    void analyticsIsPure() {
        noClasses()
                .that()
                .resideInAPackage("org.kesheng.analytics..")
                .and()
                .resideOutsideOfPackages("org.kesheng.analytics.cli..", "org.kesheng.analytics.text..")
                .should()
                .dependOnClassesThat(DescribedPredicate.not(resideInAnyPackage(
                        "java..",
                        "org.kesheng.analytics..",
                        "org.apache.commons.math3..",
                        "org.apache.commons.statistics..",
                        "org.apache.commons.numbers..",
                        "")))
                .check(CODE);
    }
}
