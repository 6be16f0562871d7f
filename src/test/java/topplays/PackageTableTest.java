package topplays;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which package may use which of ours: a package may use only packages above it in this table, and the core does not know Hadoop. */
class PackageTableTest {
    private static final String TABLE = """
            bytes:
            model:
            tally: bytes model
            concurrent: model
            rule: model
            chart: model rule
            report: model
            report.content: model rule chart report
            report.html: model chart report report.content
            report.form: model rule chart report report.content report.html

            format.time: bytes model
            format.lists: bytes
            format.settings: model format.time format.lists rule
            format.cut: bytes model format.settings
            format.quick: bytes model tally format.settings format.cut rule
            format: bytes model tally format.time format.lists format.settings format.cut format.quick rule
            format.document: bytes format.settings
            format.recognition: bytes model rule format format.document format.time format.settings format.cut
            format.titles: bytes model format format.settings format.cut format.recognition

            traffic.rate: model
            traffic.truth: rule traffic.rate
            traffic: model concurrent rule traffic.rate traffic.truth

            pacing: model
            pacing.forecast: model pacing
            pacing.policy: model pacing pacing.forecast
            pacing.live: model concurrent pacing pacing.policy
            pacing.measure: model pacing pacing.policy pacing.live

            client: model chart concurrent
            client.feed: model concurrent client

            storage: model
            storage.compress: concurrent
            storage.input: model concurrent storage storage.compress format.lists format.settings format.recognition
            storage.result: model rule chart storage
            storage.spill: model concurrent pacing.live storage
            storage.journal: model concurrent pacing.live storage
            storage.events: model concurrent pacing.forecast pacing.live storage storage.input

            ingest: bytes model concurrent format format.document format.settings storage storage.input
            ingest.follow: model concurrent format.settings ingest
            pipeline: model concurrent storage report format.settings traffic pacing pacing.forecast pacing.policy pacing.live \
            pacing.measure storage.journal storage.events ingest ingest.follow

            verify.split: model format.settings
            verify.rows: model rule verify.split
            verify.read: model concurrent format.settings rule storage storage.input storage.compress verify.split verify.rows
            verify.sort: model concurrent verify.rows
            verify.views: rule verify.split verify.rows verify.read verify.sort
            verify: model format.lists format.settings rule storage storage.input storage.result verify.split verify.rows \
            verify.read verify.sort verify.views

            jobs.io: bytes format format.document format.settings storage storage.compress storage.input
            jobs.findings: bytes model storage jobs.io
            jobs.tasks: bytes model tally storage storage.input format format.lists format.settings jobs.io rule jobs.findings
            jobs.shuffle: bytes tally jobs.tasks
            jobs.sums: bytes model tally rule storage jobs.io jobs.findings jobs.tasks
            jobs.audience: bytes jobs.findings jobs.tasks jobs.sums
            jobs.views: bytes model format rule jobs.sums jobs.tasks jobs.audience
            jobs.top: model tally storage storage.input storage.result jobs.io jobs.findings jobs.tasks jobs.sums jobs.audience
            jobs.addition: model rule format.lists format.settings storage.result jobs.sums
            jobs.run: model concurrent storage storage.input jobs.io jobs.tasks jobs.sums
            jobs: model concurrent storage format format.document format.lists format.settings storage.input storage.result rule jobs.io \
            jobs.findings jobs.tasks jobs.views jobs.shuffle jobs.sums jobs.audience jobs.top jobs.addition jobs.run

            serve.plays: bytes model chart storage.result
            serve.feed: bytes model concurrent storage format format.settings serve.plays
            serve.counts: model concurrent format.settings storage.result serve.plays
            serve.http: model concurrent
            serve.endpoints: model concurrent chart report serve.plays serve.feed serve.counts serve.http
            serve: model concurrent storage.journal serve.plays serve.feed serve.counts serve.http serve.endpoints

            evaluate.pace: model report pacing pacing.policy pacing.measure
            evaluate.trial: model rule jobs.run evaluate.pace
            evaluate.run: model chart concurrent rule storage traffic traffic.rate storage.result jobs.run evaluate.trial
            evaluate.fit: model report evaluate.trial
            evaluate.plan: model report pacing jobs.run evaluate.fit
            evaluate.page: model report pacing pacing.measure evaluate.pace evaluate.trial evaluate.fit evaluate.plan
            evaluate: concurrent traffic.rate pacing pacing.policy pacing.measure evaluate.pace evaluate.trial evaluate.run \
            evaluate.fit evaluate.page

            cli.options: model report rule format.settings pacing pacing.policy storage storage.input storage.events pipeline
            cli.command: model concurrent report format.recognition client storage pipeline jobs.run cli.options
            cli.chart: model concurrent rule chart storage report report.content report.form format.settings format.titles storage.input storage.result verify verify.rows verify.sort jobs \
            jobs.top jobs.run evaluate.trial cli.options cli.command
            cli.batches: bytes model concurrent storage report rule format.recognition format.settings pacing.live storage.input storage.spill storage.events \
            ingest pipeline cli.options cli.command
            cli.live: model concurrent storage report report.form format.settings pacing pacing.live client client.feed storage.input \
            storage.result storage.journal storage.events pipeline jobs jobs.run serve serve.feed serve.counts \
            cli.options cli.command cli.chart cli.batches
            cli.simulate: model concurrent rule storage report format.time format.settings traffic traffic.rate pacing pacing.policy pacing.live \
            pacing.measure client client.feed storage.spill storage.events pipeline cli.options cli.command cli.live
            cli.evaluate: model concurrent storage pacing pacing.policy pacing.measure traffic.rate pipeline evaluate \
            evaluate.pace evaluate.trial evaluate.run evaluate.fit evaluate.plan evaluate.page cli.options cli.command
            cli: report concurrent storage evaluate.run cli.options cli.command cli.chart cli.batches cli.live cli.simulate cli.evaluate
            """;

    private static final Map<String, List<String>> MAY_USE = table();

    /** Packages that only their parent and its other packages may use. */
    private static final Set<String> INTERNAL = Set.of(
            "format.cut",
            "format.quick",
            "verify.split",
            "verify.read",
            "verify.views",
            "jobs.io",
            "jobs.tasks",
            "jobs.shuffle",
            "jobs.sums",
            "jobs.audience",
            "jobs.addition",
            "serve.http",
            "serve.endpoints",
            "serve.plays",
            "cli.options",
            "cli.command",
            "cli.chart",
            "cli.batches",
            "cli.live",
            "cli.simulate",
            "cli.evaluate");

    private static final List<String> WITHOUT_HADOOP =
            List.of("bytes", "model", "tally", "concurrent", "format", "report", "traffic", "pacing", "client");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("topplays");

    private static Map<String, List<String>> table() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        for (String row : TABLE.split("\n", -1)) {
            if (!row.isBlank()) {
                String[] cells = row.split(":", 2);
                table.put(
                        cells[0],
                        cells[1].isBlank()
                                ? List.of()
                                : List.of(cells[1].strip().split(" +")));
            }
        }
        return table;
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
    void aPackageMayUseOnlyThoseAboveIt() {
        List<String> above = new ArrayList<>();
        MAY_USE.forEach((name, used) -> {
            assertThat(above).as("above " + name).containsAll(used);
            above.add(name);
        });
    }

    @Test
    void internalPackagesAreUsedOnlyWithinTheirParent() {
        MAY_USE.forEach((name, used) -> {
            for (String internal : used) {
                if (INTERNAL.contains(internal)) {
                    assertThat(topLevel(name)).as(name + " uses " + internal).isEqualTo(topLevel(internal));
                }
            }
        });
    }

    @Test
    void packagesUseOnlyWhatTheTableAllows() {
        MAY_USE.forEach((name, others) -> {
            Set<String> allowed =
                    others.stream().map(PackageTableTest::fullName).collect(Collectors.toCollection(HashSet::new));
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
    void theCoreDoesNotKnowHadoop() {
        for (String name : WITHOUT_HADOOP) {
            noClasses()
                    .that()
                    .resideInAPackage(fullName(name) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.hadoop..")
                    .check(CLASSES);
        }
    }

    private static String topLevel(String name) {
        return name.split("\\.", 2)[0];
    }

    private static String fullName(String name) {
        return "topplays." + name;
    }
}
