package topplays.cli.options;

import java.util.List;
import java.util.SortedMap;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import topplays.format.settings.KeyOptions;

/** The options for one count of a video per period and group. */
public final class KeyFlags {
    private KeyFlags() {}

    public static OptionGroup group() {
        Options options = new Options()
                .addOption(Flags.valued(
                        KeyOptions.PERIOD,
                        "PERIOD",
                        "one chart per hour, day, week (from Monday), week:fri (from Friday), month or year of the time, in"
                                + " --zone"))
                .addOption(Flags.valued(
                        KeyOptions.GROUP,
                        "FIELD",
                        "one chart per value of this field, such as country; repeatable, at most 4"));
        return new OptionGroup("Periods and groups", options);
    }

    /** Puts the options that are given. */
    static void put(CommandLine line, SortedMap<String, Object> options) {
        if (line.hasOption(KeyOptions.PERIOD)) {
            options.put(KeyOptions.PERIOD, Flags.value(line, KeyOptions.PERIOD));
        }
        if (line.hasOption(KeyOptions.GROUP)) {
            options.put(KeyOptions.GROUP, List.of(line.getOptionValues(KeyOptions.GROUP)));
        }
    }
}
