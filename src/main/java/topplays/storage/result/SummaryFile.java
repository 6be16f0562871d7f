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
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import topplays.model.Coverage;
import topplays.model.EnumNames;
import topplays.model.LineClass;
import topplays.model.LineCounts;
import topplays.model.RunSummary;
import topplays.model.ViewTotals;
import topplays.model.Withheld;
import topplays.storage.DurableFiles;

/** A run's summary as the file {@value #NAME}: one JSON object with its members in a fixed order. */
public final class SummaryFile {
    public static final String NAME = "_summary.json";

    private static final String FORMAT = "format";
    /** Format 1, which has no number, knows neither rules nor columns. */
    private static final int VERSION = 2;

    private static final Set<LineClass> IN_EVERY_FORMAT =
            EnumSet.of(LineClass.COUNTED, LineClass.FILTERED, LineClass.HEADER);
    private static final String REPEATS = "repeats";
    private static final String SHORT = "short";
    private static final String VIDEOS = "videos";
    /** Instead of the videos, if there are key columns. */
    private static final String ROWS = "rows";

    private static final String CHARTS = "charts";
    /** Only if it was counted. */
    private static final String AUDIENCE = "audience";

    private static final String WITHHELD = "withheld";
    private static final String OUTSIDE = "outside";
    private static final String COLUMNS = "columns";
    private static final String FIRST_VIEW = "firstView";
    private static final String LAST_VIEW = "lastView";
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
        json.put(FORMAT, VERSION);
        json.put("kind", EnumNames.of(summary.kind()));
        summary.k().ifPresent(k -> json.put("k", k));
        LineCounts lines = summary.lines();
        json.put("linesRead", lines.linesRead());
        for (LineClass lineClass : LineClass.READABLE) {
            json.put(EnumNames.of(lineClass), lines.of(lineClass));
        }
        json.set("malformed", JSON.valueToTree(lines.malformed()));
        json.put(REPEATS, summary.views().repeats());
        json.put(SHORT, summary.views().tooShort());
        json.put("plays", summary.plays());
        json.put(summary.charts().isPresent() ? ROWS : VIDEOS, summary.videos());
        summary.charts().ifPresent(charts -> json.put(CHARTS, charts));
        summary.audience().ifPresent(audience -> json.put(AUDIENCE, audience));
        Withheld withheld = summary.withheld();
        if (withheld.videos() > 0) {
            json.putObject(WITHHELD).put(VIDEOS, withheld.videos()).put("plays", withheld.plays());
        }
        if (withheld.outside() > 0) {
            json.put(OUTSIDE, withheld.outside());
        }
        json.set(COLUMNS, JSON.valueToTree(summary.columns()));
        summary.views().span().ifPresent(span -> {
            json.put(FIRST_VIEW, span.first().toString());
            json.put(LAST_VIEW, span.last().toString());
        });
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
        if (wholeOrZero(json, FORMAT) > VERSION) {
            throw new IllegalArgumentException("it is of format " + json.get(FORMAT)
                    + ", this version reads formats 1 to " + VERSION + "; use a newer topplays");
        }
        return new RunSummary(
                EnumNames.parse(
                        RunSummary.Kind.class, "kind", member(json, "kind").asText()),
                lines(json),
                whole(json, "plays"),
                whole(json, json.has(ROWS) ? ROWS : VIDEOS),
                optional(json, CHARTS),
                optional(json, AUDIENCE),
                JSON.convertValue(member(json, "skippedFiles"), new TypeReference<List<String>>() {}),
                JSON.convertValue(member(json, "settings"), new TypeReference<TreeMap<String, Object>>() {}),
                covered(member(json, "covered")),
                json.has("k") ? OptionalInt.of(Math.toIntExact(whole(json, "k"))) : OptionalInt.empty(),
                new ViewTotals(wholeOrZero(json, REPEATS), wholeOrZero(json, SHORT), span(json)),
                withheld(json),
                json.has(COLUMNS)
                        ? JSON.convertValue(json.get(COLUMNS), new TypeReference<List<String>>() {})
                        : RunSummary.VIDEO_AND_PLAYS);
    }

    /** Classes that an older format does not know have no lines. */
    private static LineCounts lines(JsonNode json) {
        SortedMap<LineClass, Long> readable = new TreeMap<>();
        for (LineClass lineClass : LineClass.READABLE) {
            String name = EnumNames.of(lineClass);
            readable.put(lineClass, IN_EVERY_FORMAT.contains(lineClass) ? whole(json, name) : wholeOrZero(json, name));
        }
        return new LineCounts(
                whole(json, "linesRead"),
                readable,
                JSON.convertValue(member(json, "malformed"), new TypeReference<TreeMap<String, Long>>() {}));
    }

    private static Optional<ViewTotals.Span> span(JsonNode json) {
        return json.has(FIRST_VIEW)
                ? Optional.of(new ViewTotals.Span(time(json, FIRST_VIEW), time(json, LAST_VIEW)))
                : Optional.empty();
    }

    private static Withheld withheld(JsonNode json) {
        JsonNode rows = json.path(WITHHELD);
        return new Withheld(wholeOrZero(rows, VIDEOS), wholeOrZero(rows, "plays"), wholeOrZero(json, OUTSIDE));
    }

    private static Instant time(JsonNode json, String name) {
        try {
            return Instant.parse(member(json, name).asText());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + name + "' is not a time: " + json.get(name), e);
        }
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

    private static OptionalLong optional(JsonNode json, String name) {
        return json.has(name) ? OptionalLong.of(whole(json, name)) : OptionalLong.empty();
    }

    private static long wholeOrZero(JsonNode json, String name) {
        return json.has(name) ? whole(json, name) : 0;
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
