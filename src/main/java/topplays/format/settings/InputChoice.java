package topplays.format.settings;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import topplays.format.lists.LineLists;
import topplays.format.time.TimeFormat;

/**
 * The options that were given for reading logs. If the format is not among them, it is recognised from the logs. Immutable.
 *
 * @param options as in {@link InputOptions}, without {@code input-format} if that is to be recognised; a
 *     {@code log-format} is one of {@code combined}
 */
public record InputChoice(SortedMap<String, Object> options) {
    /** The name of the input format that requests recognition. */
    public static final String AUTO = "auto";

    /** Throws {@link IllegalArgumentException} for options that are invalid in every format. */
    public InputChoice {
        TreeMap<String, Object> kept = new TreeMap<>(options);
        kept.remove(InputOptions.INPUT_FORMAT, AUTO);
        if (kept.containsKey(InputOptions.LOG_FORMAT)) {
            kept.putIfAbsent(InputOptions.INPUT_FORMAT, LineFormat.COMBINED.toString());
        }
        options = Collections.unmodifiableSortedMap(kept);
        if (options.containsKey(InputOptions.INPUT_FORMAT)) {
            InputOptions.parse(options);
        } else {
            InputOptions.selection(options);
            RuleOptions.parse(options);
            KeyOptions.parse(options);
            ZoneId zone = InputOptions.timeZone(options);
            if (options.get(InputOptions.TIME_FORMAT) instanceof String name) {
                TimeFormat.named(name, zone);
            }
        }
    }

    public static InputChoice of(InputSettings settings) {
        return new InputChoice(InputOptions.of(settings));
    }

    /** Whether the format was given, so that no log needs to be examined. */
    public boolean isComplete() {
        return options.containsKey(InputOptions.INPUT_FORMAT);
    }

    /** The format, if it was given. */
    public Optional<LineFormat> format() {
        return Optional.ofNullable((String) options.get(InputOptions.INPUT_FORMAT))
                .map(LineFormat::named);
    }

    /** The lists that were given. */
    public LineLists lists() {
        return InputOptions.selection(options).lists();
    }

    /** The settings, if the choice is complete; otherwise those with the given additions. */
    public InputSettings settings(Map<String, ?> additions) {
        TreeMap<String, Object> all = new TreeMap<>(additions);
        all.putAll(options);
        return InputOptions.parse(all);
    }
}
