package topplays.format;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import topplays.format.settings.InputOptions;
import topplays.format.settings.InputSettings;
import topplays.format.settings.RuleOptions;
import topplays.format.settings.UnknownFieldException;
import topplays.model.LineClass;

/**
 * Reads lines by command-line options, and describes the result of each in a few words: {@code counted ID
 * PLAYS}, {@code filtered} or {@code malformed REASON}.
 *
 * <p>One parser reads all the lines, and each stands amid other bytes, as lines in a block do.
 */
public final class LineReading {
    private static final Set<String> LISTS = Set.of(
            InputOptions.WHERE,
            InputOptions.VIDEO_ID,
            InputOptions.ROBOTS,
            InputOptions.EXCLUDE_HOSTS,
            RuleOptions.VIEWER);

    private final LineParser parser;

    private LineReading(LineParser parser) {
        this.parser = parser;
    }

    /** @param options such as {@code --input-format=tsv} */
    static LineReading by(String... options) {
        return parser(Optional.empty(), options);
    }

    /** @param settings for files without a header, with lists that were read */
    static LineReading by(InputSettings settings) throws UnknownFieldException {
        return new LineReading(LineParser.of(settings, Optional.empty()));
    }

    /** The same for a file whose first line is {@code header}. */
    static LineReading under(String header, String... options) {
        String[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = "--header";
        return parser(Optional.of(utf8(header)), all);
    }

    private static LineReading parser(Optional<byte[]> header, String... options) {
        try {
            return new LineReading(LineParser.of(settings(options), header));
        } catch (UnknownFieldException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    public static InputSettings settings(String... options) {
        Map<String, Object> map = new TreeMap<>();
        Map<String, List<String>> lists = new TreeMap<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            String name = option.substring(2, equals < 0 ? option.length() : equals);
            if (LISTS.contains(name)) {
                List<String> values = lists.computeIfAbsent(name, none -> new ArrayList<>());
                values.add(option.substring(equals + 1));
                map.put(name, values);
            } else {
                map.put(name, equals < 0 ? (Object) true : option.substring(equals + 1));
            }
        }
        return InputOptions.parse(map);
    }

    String of(String line) {
        return of(utf8(line));
    }

    String of(byte[] line) {
        SurroundedLine amid = SurroundedLine.of(line);
        LineClass lineClass = parser.parse(amid.bytes(), amid.start(), amid.end());
        return switch (lineClass) {
            case COUNTED -> "counted " + new String(video(), StandardCharsets.UTF_8) + " " + parser.plays();
            case MALFORMED -> "malformed " + parser.reason();
            case HEADER, FILTERED, ROBOTS, EXCLUDED, UNKNOWN ->
                lineClass.toString().toLowerCase(Locale.ROOT);
        };
    }

    /** The id of the line last read. */
    byte[] video() {
        return Arrays.copyOfRange(parser.videoSource(), parser.videoStart(), parser.videoEnd());
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
