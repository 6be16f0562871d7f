package topplays.format.settings;

import java.util.Map;
import java.util.SortedMap;
import topplays.rule.KeyColumns;
import topplays.rule.Period;

/** The key columns of counts as options: a map from an option's name on the command line, without dashes, to its value. */
public final class KeyOptions {
    public static final String PERIOD = "period";
    public static final String GROUP = "group";

    private KeyOptions() {}

    /**
     * The columns that these options ask for; other options are ignored.
     *
     * @throws IllegalArgumentException if an option has no valid value
     */
    public static KeyColumns parse(Map<String, ?> options) {
        return new KeyColumns(
                InputOptions.text(options, PERIOD).map(KeyOptions::period), InputOptions.texts(options, GROUP));
    }

    /** Parses the name of a kind of period. */
    public static Period.Calendar period(String text) {
        return Period.Calendar.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "--period takes hour, day, week, week:fri, month or year: '" + text + "'"));
    }

    /** Puts the options that make these columns. */
    static void put(KeyColumns keys, SortedMap<String, Object> options) {
        keys.period().ifPresent(period -> options.put(PERIOD, period.toString()));
        if (!keys.groups().isEmpty()) {
            options.put(GROUP, keys.groups());
        }
    }
}
