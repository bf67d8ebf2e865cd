package dev.trellis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pipeline's order, and what stays out of it. */
class ArchitectureTest {

    private static final JavaClasses TRELLIS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.trellis");

    private static final List<String> STAGES =
            List.of("signal", "store", "profile", "candidate", "score", "rerank", "recommend", "evaluation");
    private static final String[] STAGE_PACKAGES =
            STAGES.stream().map(stage -> "dev.trellis." + stage + "..").toArray(String[]::new);
    private static final String[] ADAPTER_PACKAGES = {
        "dev.trellis.broadleaf..",
        "dev.trellis.visit..",
        "dev.trellis.endpoint..",
        "dev.trellis.jpa..",
        "dev.trellis.kafka..",
        "dev.trellis.ops.."
    };

    @Test
    void aStageKnowsOnlyTheStagesBeforeIt() {
        stagesInOrder().check(TRELLIS);
    }

    private static LayeredArchitecture stagesInOrder() {
        LayeredArchitecture order = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("adapters")
                .definedBy(ADAPTER_PACKAGES)
                .whereLayer("adapters")
                .mayNotBeAccessedByAnyLayer();
        for (int stage = 0; stage < STAGES.size(); stage++) {
            order = order.layer(STAGES.get(stage)).definedBy("dev.trellis." + STAGES.get(stage) + "..");
        }
        for (int stage = 0; stage < STAGES.size(); stage++) {
            List<String> later = STAGES.subList(stage + 1, STAGES.size());
            String[] users = later.toArray(new String[later.size() + 1]);
            users[later.size()] = "adapters";
            order = order.whereLayer(STAGES.get(stage)).mayOnlyBeAccessedByLayers(users);
        }
        return order;
    }

    @Test
    void theVocabularyKnowsNoStageAndNoAdapter() {
        noClasses()
                .that()
                .resideInAPackage("dev.trellis")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.trellis.*..")
                .check(TRELLIS);
    }

    @Test
    void stagesArePlainJava() {
        classes()
                .that()
                .resideInAnyPackage(STAGE_PACKAGES)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "dev.trellis..",
                        "org.slf4j..",
                        "com.github.benmanes.caffeine.cache..",
                        "com.fasterxml.jackson.core..",
                        "io.github.jbellis.jvector..")
                .check(TRELLIS);
    }

    @Test
    void onlyTheGraphOfNearItemsKnowsTheLibraryThatBuildsIt() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.trellis.candidate.vector..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.github.jbellis..")
                .check(TRELLIS);
    }

    @Test
    void stagesDoNotTouchDatabasesOrTheNetwork() {
        noClasses()
                .that()
                .resideInAnyPackage(STAGE_PACKAGES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "java.net..", "java.rmi..")
                .check(TRELLIS);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("dev.trellis.(*)..").should().beFreeOfCycles().check(TRELLIS);
    }

    @Test
    void timeAndChanceAreGivenToTheStages() {
        noClasses()
                .that()
                .resideInAnyPackage(STAGE_PACKAGES)
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .orShould()
                .callMethod(Math.class, "random")
                .check(TRELLIS);
    }

    @Test
    void extensionPointsHaveOneMethodAndAName() {
        classes()
                .that()
                .areInterfaces()
                .and()
                .haveSimpleNameEndingWith("Source")
                .or()
                .haveSimpleName("Scorer")
                .or()
                .haveSimpleName("Reranker")
                .should(haveOneMethodBesidesTheName())
                .check(TRELLIS);
    }

    private static ArchCondition<JavaClass> haveOneMethodBesidesTheName() {
        return new ArchCondition<>("have one method besides name()") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long methods = type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(method -> !method.getName().equals("name"))
                        .count();
                events.add(new SimpleConditionEvent(
                        type, methods == 1, type.getName() + " has " + methods + " methods to implement"));
            }
        };
    }

    @Test
    void nothingIsMappedByJpa() {
        noClasses()
                .should()
                .beAnnotatedWith("javax.persistence.Entity")
                .because("Trellis' tables are read and written through JDBC; the first mapped class needs a test that"
                        + " starts blPU on the migrated tables and compares them")
                .check(TRELLIS);
    }

    @Test
    void namesSayWhatATypeIs() {
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
                .haveSimpleNameEndingWith("Utils")
                .check(TRELLIS);
    }

    @Test
    void instanceFieldsArePrivate() {
        fields().that()
                .areDeclaredInClassesThat()
                .areNotEnums()
                .and()
                .areDeclaredInClassesThat()
                .areNotAnonymousClasses()
                .and()
                .areNotStatic()
                .should()
                .bePrivate()
                .check(TRELLIS);
    }

    @Test
    void filesStayShort() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(codeLines(file)).isLessThanOrEqualTo(300));
        }
    }

    private static long codeLines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("*") && !line.startsWith("/"))
                    .count();
        }
    }
}
