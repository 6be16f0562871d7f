package topplays.cli.simulate;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import topplays.cli.command.Session;
import topplays.cli.options.Flags;
import topplays.cli.options.LocalOutput;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.OutputFlags;
import topplays.cli.options.UsageException;
import topplays.format.settings.RuleOptions;
import topplays.rule.PlayRule;

/** The options of the truth: its file, and the rule that makes plays of views. */
final class TruthFlags {
    static final String TRUTH = "truth";

    private static final List<String> TEXT_OPTIONS =
            List.of(RuleOptions.ONCE_PER, RuleOptions.AT_MOST, RuleOptions.ZONE);
    private static final List<String> BARE_OPTIONS = List.of(RuleOptions.SLIDING, RuleOptions.COUNT_VIEWERS);

    private TruthFlags() {}

    static OptionGroup group() {
        Options options = new Options()
                .addOption(Flags.valued(
                        TRUTH, "FILE", "also write the exact plays of each video, video⇥plays, to this local file"))
                .addOption(Flags.valued(
                        RuleOptions.ONCE_PER,
                        "PERIOD",
                        "the plays are those that count finds with this rule: hour, day, week, week:fri, month, or a duration;"
                                + " takes up to 120 bytes of memory per viewer and video"))
                .addOption(Flags.bare(RuleOptions.SLIDING, "as in count, with --once-per and a duration"))
                .addOption(Flags.valued(RuleOptions.AT_MOST, "N", "as in count, with --once-per (default: 1)"))
                .addOption(Flags.bare(
                        RuleOptions.COUNT_VIEWERS,
                        "also the viewers of each video, video⇥plays⇥viewers; takes memory like --once-per"))
                .addOption(Flags.valued(RuleOptions.ZONE, "ZONE", "zone of the calendar of --once-per (default: UTC)"));
        return new OptionGroup("Truth", options);
    }

    /** The rule, {@link PlayRule#NONE} if none is given. */
    static PlayRule rule(CommandLine line) {
        TreeMap<String, Object> options = new TreeMap<>();
        for (String name : TEXT_OPTIONS) {
            if (line.hasOption(name)) {
                options.put(name, Flags.value(line, name));
            }
        }
        for (String name : BARE_OPTIONS) {
            if (line.hasOption(name)) {
                options.put(name, true);
            }
        }
        if (!options.isEmpty() && !line.hasOption(TRUTH)) {
            throw new UsageException("--" + options.firstKey()
                    + " is for the truth: give --truth FILE too; the views do not depend on a rule");
        }
        return UsageException.orThrow(() -> RuleOptions.parse(options));
    }

    /** The file of the truth, if any, which can be written. */
    static Optional<LocalOutput> file(CommandLine line, Session session) throws IOException {
        Optional<LocalOutput> file = OutputFlags.localFile(line, TRUTH);
        if (file.isPresent()) {
            file.get().check(OutputFlags.existing(line.getArgList(), session.conf()), session.conf());
        }
        return file;
    }
}
