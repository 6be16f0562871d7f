package topplays.cli.command;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import topplays.format.settings.InputOptions;
import topplays.format.settings.InputSettings;
import topplays.format.settings.LineFormat;

/** The options that say how to read a log, shared by the commands that read one. */
public final class InputFlags {
    private static final List<String> TEXTS = List.of(
            InputOptions.INPUT_FORMAT,
            InputOptions.DELIMITER,
            InputOptions.VIDEO,
            InputOptions.USER,
            InputOptions.TIME,
            InputOptions.PLAYS,
            InputOptions.TIME_FORMAT,
            InputOptions.VIDEO_PATTERN,
            InputOptions.SINCE,
            InputOptions.UNTIL);

    private InputFlags() {}

    public static Command.OptionGroup group() {
        Options options = options("the user", "the time (default: time)")
                .addOption(Flags.valued(
                        InputOptions.PLAYS,
                        "FIELD",
                        "how many plays a line stands for, from 0 (default: each line 1)"));
        return new Command.OptionGroup("Input", options);
    }

    /** Those of a command that makes an event of each line. */
    public static Command.OptionGroup eventGroup() {
        Options options = options(
                "whose the event is (default: topplays has its own; else nobody's, -)",
                "when it was (default: topplays and combined have their own; else when the line arrived)");
        return new Command.OptionGroup("Input", options);
    }

    private static Options options(String user, String time) {
        return new Options()
                .addOption(Flags.choice(
                        InputOptions.INPUT_FORMAT, LineFormat.values(), "what the lines are (default: topplays)"))
                .addOption(Flags.valued(
                        InputOptions.DELIMITER, "TEXT", "what stands between columns, such as '::' (delimited, csv)"))
                .addOption(Flags.bare(
                        InputOptions.HEADER, "each file's first line names the columns (tsv, csv, delimited)"))
                .addOption(Flags.valued(
                        InputOptions.VIDEO,
                        "FIELD",
                        "the video: a column's name or number from 1, a JSON member or /pointer, a field of the combined"
                                + " log (default: video; combined: target)"))
                .addOption(Flags.valued(InputOptions.USER, "FIELD", user))
                .addOption(Flags.valued(InputOptions.TIME, "FIELD", time))
                .addOption(Flags.valued(
                        InputOptions.TIME_FORMAT,
                        "iso|epoch|epoch-millis|clf|PATTERN",
                        "how times are written; a pattern is one such as 'dd.MM.yyyy HH:mm:ss' (default: iso; combined:"
                                + " clf)"))
                .addOption(Flags.valued(
                        InputOptions.WHERE, "FIELD=VALUE", "only lines with this value; repeatable, all must hold"))
                .addOption(Flags.valued(
                        InputOptions.VIDEO_PATTERN,
                        "REGEX",
                        "the id is what group 1 finds in the video field; lines without a match are left out"))
                .addOption(Flags.valued(InputOptions.SINCE, "TIME", "only lines from this time on (ISO-8601)"))
                .addOption(Flags.valued(InputOptions.UNTIL, "TIME", "only lines before this time (ISO-8601)"));
    }

    public static InputSettings settings(CommandLine line) {
        Map<String, Object> options = new TreeMap<>();
        for (String name : TEXTS) {
            if (line.hasOption(name)) {
                options.put(name, Flags.value(line, name));
            }
        }
        if (line.hasOption(InputOptions.HEADER)) {
            options.put(InputOptions.HEADER, true);
        }
        if (line.hasOption(InputOptions.WHERE)) {
            options.put(InputOptions.WHERE, List.of(line.getOptionValues(InputOptions.WHERE)));
        }
        return InputOptions.parse(options);
    }
}
