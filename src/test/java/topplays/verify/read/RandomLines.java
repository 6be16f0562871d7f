package topplays.verify.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import topplays.format.settings.InputOptions;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineFormat;
import topplays.verify.split.ByteText;
import topplays.verify.split.CombinedSplitter;

/**
 * A log of any format made by chance, with the options to read it: most lines are nearly right. Lines and names are
 * {@link ByteText}.
 */
public final class RandomLines {
    private static final List<String> PATTERNS =
            List.of("^(.)", "id=([^&]*)", "(a+)?b", "([^/]+)$", "(?s)(.*)", "(\u00e9.)", "(.)\\z", "x*()(b)");
    private static final List<String> CONDITIONS = List.of(
            "=a",
            "=b",
            "=",
            "=1",
            "=\u00e9",
            "!=a",
            "!=",
            "!=\u00e9",
            "=~a|\u00e9",
            "=~^$",
            "!~[0-9b]",
            "!~\u00ff",
            "<1",
            "<=1.0",
            ">0",
            ">=1e1",
            ">-.5");
    private static final String SPECIAL = "\"\"\\,,\t\t:;| \r\0{}[]?/&=-+.eE019abx\u00c3\u00a9\u00ff\u00ef\u00bb\u00bf";

    private final Random random;
    private final RandomFields fields;
    private final RandomWebLines web;
    /** The formats in which each line is a record. */
    private static final List<LineFormat> FORMATS = Stream.of(LineFormat.values())
            .filter(format -> format != LineFormat.JSON)
            .toList();

    private final LineFormat format;
    private final String delimiter;
    private final List<String> columns;
    /** The value of --log-format, or null. */
    private final String layout;

    private final InputSettings settings;

    public RandomLines(long seed) {
        random = new Random(seed);
        fields = new RandomFields(random);
        web = new RandomWebLines(random, fields);
        format = fields.one(FORMATS);
        delimiter = switch (format) {
            case TOPPLAYS, TSV -> "\t";
            case CSV -> fields.one(",", ";", "|");
            default -> fields.one("::", ":", "\u00fc", "aa", "space");
        };
        layout = format == LineFormat.COMBINED && fields.chance(2) ? fields.one(RandomWebLines.LAYOUTS) : null;
        columns = columns();
        settings = possibleSettings();
    }

    private List<String> columns() {
        List<String> names =
                switch (format) {
                    case TOPPLAYS -> List.of("time", "user", "video");
                    case COMBINED -> CombinedSplitter.FIELDS;
                    case W3C -> List.of("cs-uri-stem", "date", "time", "plays", "cs(User-Agent)");
                    case JSONL -> List.of("video", "time", "plays", "/a/b", "/list/1", "\u00e9", "day", "hour");
                    default -> List.of("video", "time", "plays", "\u00e9", "2", "day", "hour");
                };
        List<String> shuffled = new ArrayList<>(names);
        if (format.hasFreeColumns()) {
            Collections.shuffle(shuffled, random);
        }
        return shuffled;
    }

    /** How to read the log. */
    public InputSettings settings() {
        return settings;
    }

    private InputSettings possibleSettings() {
        while (true) {
            try {
                return InputOptions.parse(options());
            } catch (IllegalArgumentException e) {
                // these options cannot be combined: try others
            }
        }
    }

    private Map<String, Object> options() {
        Map<String, Object> options = new TreeMap<>();
        options.put(InputOptions.INPUT_FORMAT, format.toString());
        options.put(InputOptions.TIME_FORMAT, format == LineFormat.COMBINED ? "clf" : fields.timeFormat());
        if (format == LineFormat.DELIMITED || format == LineFormat.CSV) {
            options.put(InputOptions.DELIMITER, delimiter);
        }
        if (layout != null) {
            options.put(InputOptions.LOG_FORMAT, layout);
        }
        boolean header = format.hasFreeColumns() && fields.chance(2);
        if (header) {
            options.put(InputOptions.HEADER, true);
        }
        String video = format == LineFormat.COMBINED
                ? fields.one(
                        "target", "target", "path", "query", "host", "user", "agent", "referer", "vhost", "user-agent")
                : format == LineFormat.W3C ? fields.one("cs-uri-stem", "cs(User-Agent)", "2") : "video";
        options.put(InputOptions.VIDEO, field(video, header));
        if (format != LineFormat.TOPPLAYS && fields.chance(3)) {
            options.put(InputOptions.PLAYS, field(format == LineFormat.COMBINED ? "bytes" : "plays", header));
        }
        if (fields.chance(3)) {
            options.put(
                    InputOptions.VIDEO_ID,
                    fields.one(List.of(List.of("decode"), List.of("lower"), List.of("decode", "lower"))));
        }
        if (fields.chance(2)) {
            options.put(InputOptions.TIME_ZONE, fields.one("Europe/Berlin", "-03:30", "UTC"));
        }
        if (fields.chance(2)) {
            options.put(InputOptions.TIME, time(header));
            options.put(fields.one(InputOptions.SINCE, InputOptions.UNTIL), "2026-11-20T08:00:00Z");
        }
        if (fields.chance(2)) {
            options.put(
                    InputOptions.WHERE,
                    List.of(field(fields.chance(3) ? video : fields.one(columns), header) + fields.one(CONDITIONS)));
        }
        RandomLists.addTo(
                options,
                fields,
                field(fields.one(columns), header),
                field(format == LineFormat.COMBINED ? "host" : fields.one(columns), header));
        if (fields.chance(3)) {
            options.put(InputOptions.VIDEO_PATTERN, fields.one(PATTERNS));
        }
        RandomRules.addTo(
                options,
                fields,
                () -> field(fields.one(columns), header),
                field(
                        format == LineFormat.COMBINED ? "bytes" : format == LineFormat.TOPPLAYS ? "user" : "plays",
                        header));
        RandomRules.addKeysTo(options, fields, () -> field(fields.one(columns), header));
        return options;
    }

    /** The column of the time or, at times, two columns joined by a blank. */
    private String time(boolean header) {
        if (format == LineFormat.W3C) {
            return fields.one("date time", "date time", "1 2", "date");
        }
        boolean isJoint = (format == LineFormat.JSONL || format.hasFreeColumns()) && fields.chance(3);
        return isJoint ? field("day", header) + " " + field("hour", header) : field("time", header);
    }

    private String separator() {
        return delimiter.equals("space") ? " ".repeat(1 + random.nextInt(2)) : delimiter;
    }

    /** A column's name or its number. */
    private String field(String name, boolean header) {
        boolean isNumbered = format.hasFreeColumns() && (!header || fields.chance(4));
        return isNumbered ? Integer.toString(columns.indexOf(name) + 1) : name;
    }

    /** The first line of a file, if it names the columns. */
    public Optional<String> header() {
        return settings.syntax().header()
                ? Optional.of(
                        columns.stream().map(ByteText::encode).collect(Collectors.joining(ByteText.encode(separator())))
                                + (fields.chance(3) ? "\r" : ""))
                : Optional.empty();
    }

    /** A line without its LF. */
    public String line() {
        String line =
                switch (format) {
                    case JSONL -> json();
                    case W3C -> web.w3c(columns);
                    case COMBINED -> layout == null || fields.chance(12) ? web.combined() : web.laidOut(layout);
                    case CSV ->
                        columns.stream().map(name -> quoted(fields.value(name))).collect(Collectors.joining(delimiter));
                    default ->
                        columns.stream().map(fields::value).collect(Collectors.joining(ByteText.encode(separator())));
                };
        while (!line.startsWith("#Fields") && fields.chance(4)) {
            line = mutated(line);
        }
        return fields.chance(4) ? line + "\r" : line;
    }

    private String mutated(String line) {
        int at = random.nextInt(line.length() + 1);
        String rest = line.substring(Math.min(line.length(), at + random.nextInt(2)));
        return fields.chance(30)
                ? ""
                : line.substring(0, at) + (fields.chance(2) ? fields.one(SPECIAL.split("")) : "") + rest;
    }

    private String quoted(String value) {
        boolean needsQuotes = value.contains(delimiter) || value.contains("\"");
        return needsQuotes || fields.chance(4) ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    private String json() {
        List<String> members = new ArrayList<>();
        for (String name : List.of("video", "time", "plays", "\u00e9", "day", "hour", "day hour", "video")) {
            if (!fields.chance(4)) {
                members.add("%s\"%s\"%s:%s"
                        .formatted(fields.one("", " "), ByteText.encode(name), fields.one("", " "), fields.json(name)));
            }
        }
        members.add("\"a\":{\"b\":%s}".formatted(fields.json("video")));
        members.add("\"list\":[1,%s]".formatted(fields.json("plays")));
        Collections.shuffle(members, random);
        return "{" + String.join(",", members) + "}";
    }
}
