package topplays;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which package may use which of ours: dependencies point one way, and the core knows no Hadoop. */
class PackageTableTest {
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            entry("model"),
            entry("format", "model"),
            entry("report", "model"),
            entry("traffic", "model"),
            entry("pacing", "model"),
            entry("client", "model"),
            entry("storage", "model", "pacing"),
            entry("ingest", "model", "format", "pacing", "storage"),
            entry("verify", "model", "format", "storage"),
            entry("jobs", "model", "format", "storage"),
            entry("serve", "model", "format", "report", "pacing", "storage"),
            entry("evaluate", "model", "format", "report", "traffic", "pacing", "storage", "ingest", "jobs"),
            entry(
                    "cli",
                    "model",
                    "format",
                    "report",
                    "traffic",
                    "pacing",
                    "client",
                    "storage",
                    "ingest",
                    "verify",
                    "jobs",
                    "serve",
                    "evaluate"));

    private static final List<String> WITHOUT_HADOOP =
            List.of("model", "format", "report", "traffic", "pacing", "client");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("topplays");

    private static Map.Entry<String, List<String>> entry(String name, String... others) {
        return Map.entry(name, List.of(others));
    }

    @Test
    void everyPackageIsInTheTable() {
        Set<String> packages = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

        assertThat(packages)
                .containsExactlyInAnyOrderElementsOf(MAY_USE.keySet().stream()
                        .map(PackageTableTest::fullName)
                        .toList());
    }

    @Test
    void packagesUseOnlyWhatTheTableAllows() {
        MAY_USE.forEach((name, others) -> {
            Set<String> allowed =
                    others.stream().map(PackageTableTest::fullName).collect(Collectors.toSet());
            allowed.add(fullName(name));
            DescribedPredicate<JavaClass> isAllowed = DescribedPredicate.describe(
                    "outside topplays or in " + allowed,
                    used -> !used.getPackageName().startsWith("topplays") || allowed.contains(used.getPackageName()));

            classes()
                    .that()
                    .resideInAPackage(fullName(name))
                    .should()
                    .onlyDependOnClassesThat(isAllowed)
                    .check(CLASSES);
        });
    }

    @Test
    void theCoreKnowsNoHadoop() {
        for (String name : WITHOUT_HADOOP) {
            noClasses()
                    .that()
                    .resideInAPackage(fullName(name))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.hadoop..")
                    .check(CLASSES);
        }
    }

    private static String fullName(String name) {
        return "topplays." + name;
    }
}
