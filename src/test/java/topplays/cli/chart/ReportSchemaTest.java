package topplays.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import topplays.cli.CommandRun;

/** Reports in JSON are as {@code docs/report.schema.json} describes them, and nothing else is. */
class ReportSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Objects whose members have any name. */
    private static final Set<String> FREE = Set.of("groups", "groupsBase64", "malformed");

    private static Schema schema;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readTheSchema() throws IOException {
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.readTree(Path.of("docs/report.schema.json").toFile()));
    }

    @ParameterizedTest
    @CsvSource({
        "tiny/events.tsv, '', ''",
        "utf8/events.tsv, '', ''",
        "malformed/events.tsv, '', --min-plays 2",
        "empty/events.tsv, '', ''",
        "radio.csv, --video song --viewer listener --time time --once-per day --count-viewers, --by viewers -k 3",
        "radio.csv, --video song --viewer listener --time time --audience, ''",
        "radio.csv, --video song --time time --period day --group country, --period week --since 2026-11-30",
        "radio.csv, --video song --time time --period day --group country --group listener, --group listener --min-plays 2",
        "radio.csv, --video song --viewer listener --time time --period month --audience, -k 2",
        "radio.csv, --video song --group country --group listener, --group country",
    })
    void reportsOfEveryKindAreValidAndNothingElseIs(String log, String count, String top) throws IOException {
        run("count", count, "sample-data/" + log, path("counts"));
        run("top", top, path("counts"), path("top"));
        List<String> reports = new ArrayList<>(List.of(""));
        if (log.startsWith("radio")) {
            reports.add("--titles sample-data/songs.csv --title-id song --title title --heading Songs");
        }
        if (count.contains("--period")) {
            reports.add("--movement --heading Songs");
        }
        for (String options : reports) {
            JsonNode report = JSON.readTree(run("report", "--report-format json " + options, path("top")));

            assertThat(errors(report)).isEmpty();
            assertThatNoChangeIsValid(report);
        }
    }

    @Test
    void groupsThatAreNotTextHaveTheirBytesToo() throws IOException {
        Path log = Files.write(
                folder.resolve("log.tsv"),
                new byte[] {'v', '\t', (byte) 0xff, '\n', 'w', '\t', '\n', 'v', '\t', 'x', '\n'});
        run("count", "--input-format tsv --video 1 --group 2", log.toString(), path("counts"));
        run("top", "", path("counts"), path("top"));
        JsonNode report = JSON.readTree(run("report", "--report-format json", path("top")));

        assertThat(report.at("/charts/2/groupsBase64/2").textValue()).isEqualTo("/w==");
        assertThat(errors(report)).isEmpty();
        assertThatNoChangeIsValid(report);
    }

    /** Renames each member, and gives each figure and each text the other's type. */
    private static void assertThatNoChangeIsValid(JsonNode report) {
        List<String> accepted = new ArrayList<>();
        change(report, report, "", accepted);
        assertThat(accepted).isEmpty();
    }

    private static void change(JsonNode report, JsonNode part, String place, List<String> accepted) {
        if (part instanceof ObjectNode object) {
            for (String name : List.copyOf(names(object))) {
                JsonNode value = object.get(name);
                if (!FREE.contains(place.substring(place.lastIndexOf('/') + 1))) {
                    tryChange(
                            report,
                            object,
                            name,
                            place + "/" + name + " renamed",
                            accepted,
                            node -> node.set("x", value));
                }
                if (value.isNumber()) {
                    tryChange(
                            report,
                            object,
                            name,
                            place + "/" + name + " is text",
                            accepted,
                            node -> node.put(name, "1"));
                    tryChange(
                            report,
                            object,
                            name,
                            place + "/" + name + " is negative",
                            accepted,
                            node -> node.put(name, -1));
                } else if (value.isTextual()) {
                    tryChange(
                            report,
                            object,
                            name,
                            place + "/" + name + " is a number",
                            accepted,
                            node -> node.put(name, 1));
                }
                change(report, value, place + "/" + name, accepted);
            }
        } else if (part.isArray() && !part.isEmpty()) {
            change(report, part.get(part.size() - 1), place + "/-", accepted);
        }
    }

    private static void tryChange(
            JsonNode report,
            ObjectNode object,
            String name,
            String what,
            List<String> accepted,
            Consumer<ObjectNode> change) {
        Map<String, JsonNode> before = new LinkedHashMap<>();
        object.properties().forEach(member -> before.put(member.getKey(), member.getValue()));
        object.remove(name);
        change.accept(object);
        if (errors(report).isEmpty()) {
            accepted.add(what);
        }
        object.removeAll();
        object.setAll(before);
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<Error> errors(JsonNode report) {
        return schema.validate(
                report, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    /** Runs a command and returns its standard output. */
    private static String run(String command, String options, String... operands) {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(Stream.of(options.split(" ", -1))
                .filter(option -> !option.isEmpty())
                .toList());
        line.addAll(List.of(operands));
        CommandRun run = CommandRun.of(line.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out();
    }
}
