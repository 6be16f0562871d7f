package topplays.cli.options;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import topplays.format.settings.IdRewrite;
import topplays.format.settings.InputChoice;
import topplays.format.settings.InputOptions;
import topplays.format.settings.LineFormat;
import topplays.storage.input.ListReader;

/** The options for reading logs, shared by the commands that read them. */
public final class InputFlags {
    private static final List<String> TEXT_OPTIONS = List.of(
            InputOptions.INPUT_FORMAT,
            InputOptions.DELIMITER,
            InputOptions.LOG_FORMAT,
            InputOptions.RECORDS,
            InputOptions.VIDEO,
            InputOptions.USER,
            InputOptions.TIME,
            InputOptions.PLAYS,
            InputOptions.AGENT,
            InputOptions.HOST,
            InputOptions.TIME_FORMAT,
            InputOptions.TIME_ZONE,
            InputOptions.VIDEO_PATTERN,
            InputOptions.SINCE,
            InputOptions.UNTIL);

    private InputFlags() {}

    public static OptionGroup group() {
        Options options = options(
                        "the user", "the time; 'A B' joins two fields by a blank (default: time; w3c: 'date time')")
                .addOption(Flags.valued(
                        InputOptions.PLAYS, "FIELD", "the number of plays of a line, from 0 (default: 1 per line)"));
        return new OptionGroup("Input", options);
    }

    /** The options of a command that makes an event from each line. */
    public static OptionGroup eventGroup() {
        Options options = options(
                "the user (default: the user of a topplays line, otherwise -)",
                "the time; 'A B' joins two fields by a blank (default: the time of a topplays, combined or w3c line)");
        RuleFlags.addViewer(
                options,
                "a field of the viewer, which is written as the user; repeatable: several are joined by |; not with --user",
                "write only the first N bits of IPv6 addresses of viewers, such as 64; 128 unifies spellings");
        return new OptionGroup("Input", options);
    }

    private static Options options(String user, String time) {
        return new Options()
                .addOption(Flags.choice(
                        InputOptions.INPUT_FORMAT,
                        formats(),
                        "the format of the lines; auto recognises it (default: auto)"))
                .addOption(Flags.valued(
                        InputOptions.DELIMITER,
                        "TEXT",
                        "the column separator, such as '::'; space is a run of blanks (delimited, csv)"))
                .addOption(
                        Flags.valued(
                                InputOptions.LOG_FORMAT,
                                "FORMAT",
                                "the layout of web log lines: the LogFormat of Apache or log_format of nginx, such as '%h %t \"%r\" %>s'"))
                .addOption(Flags.bare(
                        InputOptions.HEADER, "each file's first line names the columns (tsv, csv, delimited)"))
                .addOption(Flags.valued(
                        InputOptions.RECORDS,
                        "/POINTER",
                        "the array that holds the records of a document, such as /Records (json)"))
                .addOption(Flags.valued(
                        InputOptions.VIDEO,
                        "FIELD",
                        "the video: a column's name or number from 1, a JSON member or /pointer, a field of the combined"
                                + " log (default: video; combined: target; w3c: cs-uri-stem)"))
                .addOption(Flags.valued(InputOptions.USER, "FIELD", user))
                .addOption(Flags.valued(InputOptions.TIME, "FIELD", time))
                .addOption(
                        Flags.valued(
                                InputOptions.TIME_FORMAT,
                                "iso|epoch|epoch-millis|epoch-micros|epoch-nanos|clf|PATTERN",
                                "the format of times; a pattern is, for example, 'dd.MM.yyyy HH:mm:ss' (default: iso; combined: clf)"))
                .addOption(Flags.valued(
                        InputOptions.TIME_ZONE,
                        "ZONE",
                        "the zone of times in the log that have none, such as Europe/Berlin (default: UTC)"))
                .addOption(Flags.valued(
                        InputOptions.WHERE,
                        "FIELD OP VALUE",
                        "count only lines whose field satisfies this, such as status=200; OP is = or !=, =~ or !~ with a"
                                + " regular expression, or < <= > >= with a number; repeatable, all must hold"))
                .addOption(Flags.valued(
                        InputOptions.AGENT,
                        "FIELD",
                        "the user agent, for --robots (default: agent in combined, cs(User-Agent) in w3c)"))
                .addOption(Flags.valued(
                        InputOptions.ROBOTS,
                        "FILE",
                        "leave out lines whose user agent matches an expression of this list: JSON entries with a pattern, or"
                                + " a text with one expression per line, which ignores case; repeatable"))
                .addOption(Flags.valued(
                        InputOptions.HOST,
                        "FIELD",
                        "the address, for --exclude-hosts (default: host in combined, c-ip in w3c)"))
                .addOption(
                        Flags.valued(
                                InputOptions.EXCLUDE_HOSTS,
                                "FILE",
                                "leave out lines whose address is in this list of addresses, blocks such as 10.0.0.0/8 and ranges first-last; repeatable"))
                .addOption(Flags.valued(
                        InputOptions.VIDEO_PATTERN,
                        "REGEX",
                        "the id is group 1 of this regular expression in the video field;"
                                + " lines without a match are filtered"))
                .addOption(Flags.choice(
                        InputOptions.VIDEO_ID,
                        IdRewrite.values(),
                        "rewrite ids after the pattern: undo percent encoding, or make A to Z lower case; repeatable"))
                .addOption(Flags.valued(InputOptions.SINCE, "TIME", "count only lines from this time on (ISO-8601)"))
                .addOption(Flags.valued(InputOptions.UNTIL, "TIME", "count only lines before this time (ISO-8601)"));
    }

    private static Object[] formats() {
        return Stream.concat(Stream.of(InputChoice.AUTO), Stream.of(LineFormat.values()))
                .toArray();
    }

    public static InputChoice choice(CommandLine line) {
        return choice(line, new RulesFile("", List.of()));
    }

    /** The options of the command line and of a file of rules. */
    public static InputChoice choice(CommandLine line, RulesFile rules) {
        SortedMap<String, Object> options = new TreeMap<>();
        for (String name : TEXT_OPTIONS) {
            if (line.hasOption(name)) {
                options.put(name, Flags.value(line, name));
            }
        }
        if (line.hasOption(InputOptions.HEADER)) {
            options.put(InputOptions.HEADER, true);
        }
        for (String name : List.of(InputOptions.WHERE, InputOptions.VIDEO_ID)) {
            if (line.hasOption(name)) {
                options.put(name, List.of(line.getOptionValues(name)));
            }
        }
        for (String name : List.of(InputOptions.ROBOTS, InputOptions.EXCLUDE_HOSTS)) {
            if (line.hasOption(name)) {
                options.put(name, lists(line, name));
            }
        }
        RuleFlags.put(line, options);
        KeyFlags.put(line, options);
        rules.addTo(options);
        return new InputChoice(options);
    }

    /** The paths of the lists given by an option, in a form that is valid in any working directory. */
    public static List<String> lists(CommandLine line, String name) {
        return line.hasOption(name)
                ? Stream.of(line.getOptionValues(name))
                        .map(ListReader::absolute)
                        .toList()
                : List.of();
    }
}
