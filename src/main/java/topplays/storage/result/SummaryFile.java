package topplays.storage.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import topplays.model.Coverage;
import topplays.model.EnumNames;
import topplays.model.LineCounts;
import topplays.model.RunSummary;
import topplays.storage.DurableFiles;

/** A run's summary as the file {@value #NAME}: one JSON object with its members in a fixed order. */
public final class SummaryFile {
    public static final String NAME = "_summary.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private SummaryFile() {}

    public static void write(FileSystem fs, Path folder, RunSummary summary) throws IOException {
        try (OutputStream out = DurableFiles.create(fs, new Path(folder, NAME))) {
            out.write((toJson(summary) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Reads the summary in {@code folder}. Throws {@link IOException} if it is malformed or inconsistent. */
    public static RunSummary read(FileSystem fs, Path folder) throws IOException {
        Path file = new Path(folder, NAME);
        try (InputStream in = fs.open(file)) {
            return fromJson(JSON.readTree(in));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException(file + " is not a summary of a run: " + firstLine(e), e);
        }
    }

    static String toJson(RunSummary summary) throws JsonProcessingException {
        ObjectNode json = JSON.createObjectNode();
        json.put("kind", EnumNames.of(summary.kind()));
        summary.k().ifPresent(k -> json.put("k", k));
        LineCounts lines = summary.lines();
        json.put("linesRead", lines.linesRead());
        json.put("counted", lines.counted());
        json.put("filtered", lines.filtered());
        json.put("header", lines.header());
        json.set("malformed", JSON.valueToTree(lines.malformed()));
        json.put("plays", summary.plays());
        json.put("videos", summary.videos());
        json.set("skippedFiles", JSON.valueToTree(summary.skippedFiles()));
        json.set("settings", JSON.valueToTree(summary.settings()));
        ObjectNode covered = json.putObject("covered");
        summary.covered().writers().forEach((writer, ranges) -> {
            ArrayNode pairs = covered.putArray(writer);
            ranges.forEach(range -> pairs.addArray().add(range.first()).add(range.last()));
        });
        return JSON.writeValueAsString(json);
    }

    private static RunSummary fromJson(JsonNode json) {
        LineCounts lines = new LineCounts(
                whole(json, "linesRead"),
                whole(json, "counted"),
                whole(json, "filtered"),
                whole(json, "header"),
                JSON.convertValue(member(json, "malformed"), new TypeReference<TreeMap<String, Long>>() {}));
        return new RunSummary(
                EnumNames.parse(
                        RunSummary.Kind.class, "kind", member(json, "kind").asText()),
                lines,
                whole(json, "plays"),
                whole(json, "videos"),
                JSON.convertValue(member(json, "skippedFiles"), new TypeReference<List<String>>() {}),
                JSON.convertValue(member(json, "settings"), new TypeReference<TreeMap<String, Object>>() {}),
                covered(member(json, "covered")),
                json.has("k") ? OptionalInt.of(Math.toIntExact(whole(json, "k"))) : OptionalInt.empty());
    }

    private static Coverage covered(JsonNode json) {
        SortedMap<String, List<Coverage.Range>> writers = new TreeMap<>();
        json.fields().forEachRemaining(writer -> {
            List<Coverage.Range> ranges = new ArrayList<>();
            for (JsonNode pair : writer.getValue()) {
                ranges.add(
                        new Coverage.Range(pair.path(0).asLong(-1), pair.path(1).asLong(-1)));
            }
            writers.put(writer.getKey(), ranges);
        });
        return new Coverage(writers);
    }

    private static JsonNode member(JsonNode json, String name) {
        JsonNode member = json.path(name);
        if (member.isMissingNode()) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
        return member;
    }

    private static long whole(JsonNode json, String name) {
        JsonNode number = member(json, name);
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw new IllegalArgumentException("'" + name + "' is not a whole number: " + number);
        }
        return number.longValue();
    }

    private static String firstLine(Exception e) {
        return e.getMessage().lines().findFirst().orElse("");
    }
}
