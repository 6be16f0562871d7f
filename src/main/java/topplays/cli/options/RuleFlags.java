package topplays.cli.options;

import java.util.List;
import java.util.SortedMap;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import topplays.format.settings.RuleOptions;

/** The options that tell which views are plays, and who watched. */
public final class RuleFlags {
    private RuleFlags() {}

    public static OptionGroup group() {
        Options options = new Options().addOption(RulesFile.option());
        addViewer(
                options,
                "who watched; repeatable: several fields together are one viewer (default: the user; combined: host and"
                        + " agent; w3c: c-ip and cs(User-Agent))",
                "compare only the first N bits of IPv6 addresses of viewers, such as 64; 128 unifies spellings");
        options.addOption(Flags.valued(
                        RuleOptions.ONCE_PER,
                        "PERIOD",
                        "count at most one play per viewer and video in each period: hour, day, week, week:fri or month of the"
                                + " calendar, or a duration from the first view, such as 30s or 24h"))
                .addOption(Flags.bare(
                        RuleOptions.SLIDING,
                        "a period is a run of views, each less than the duration after the one before"))
                .addOption(Flags.valued(
                        RuleOptions.AT_MOST, "N", "count N plays per viewer, video and period (default: 1)"))
                .addOption(Flags.valued(
                        RuleOptions.AMOUNT,
                        "FIELD",
                        "how much was watched, such as bytes or seconds; the views of a period are added up"))
                .addOption(Flags.valued(RuleOptions.MIN_AMOUNT, "N", "the amount from which views are a play"))
                .addOption(Flags.choice(
                        RuleOptions.UNKNOWN_VIEWER,
                        RuleOptions.UNKNOWN_VIEWERS.toArray(),
                        "views without a viewer: count each by itself, or leave them out (default: count)"))
                .addOption(Flags.bare(
                        RuleOptions.COUNT_VIEWERS, "count also the distinct viewers of each video, as a third column"))
                .addOption(Flags.bare(
                        RuleOptions.AUDIENCE,
                        "count also the distinct viewers of each whole chart, over all its videos"))
                .addOption(Flags.valued(
                        RuleOptions.ZONE,
                        "ZONE",
                        "the zone of the calendar, and of --since and --until without one, such as Europe/Berlin"
                                + " (default: UTC)"));
        return new OptionGroup("Plays", options);
    }

    /** Adds the options about who a viewer is. */
    static void addViewer(Options options, String viewer, String ipv6Prefix) {
        options.addOption(Flags.valued(RuleOptions.VIEWER, "FIELD", viewer))
                .addOption(Flags.valued(RuleOptions.IPV6_PREFIX, "N", ipv6Prefix));
    }

    /** Puts the options that are given. */
    static void put(CommandLine line, SortedMap<String, Object> options) {
        for (String name : RuleOptions.SINGLE) {
            if (line.hasOption(name)) {
                options.put(name, Flags.value(line, name));
            }
        }
        for (String name : RuleOptions.BARE) {
            if (line.hasOption(name)) {
                options.put(name, true);
            }
        }
        if (line.hasOption(RuleOptions.VIEWER)) {
            options.put(RuleOptions.VIEWER, List.of(line.getOptionValues(RuleOptions.VIEWER)));
        }
    }
}
