package topplays.cli.chart;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.apache.hadoop.fs.Path;
import topplays.cli.command.Session;
import topplays.cli.options.Flags;
import topplays.cli.options.OutputFlags;
import topplays.cli.options.UsageException;
import topplays.format.settings.InputOptions;
import topplays.format.settings.KeyOptions;
import topplays.jobs.TopRequest;
import topplays.jobs.top.Withholding;
import topplays.model.EnumNames;
import topplays.model.RankedBy;
import topplays.storage.input.ListReader;

/** The options of making charts from counts. */
final class TopFlags {
    private static final String LENGTH = "k";
    private static final int DEFAULT_LENGTH = 10;
    private static final String NO_VIEWERS = "no-viewers";
    private static final String EXCLUDE = "exclude";
    private static final String MIN_PLAYS = "min-plays";
    private static final String MIN_VIEWERS = "min-viewers";

    private TopFlags() {}

    /** The options that chart has, too. */
    static Options rows() {
        return new Options()
                .addOption(Flags.valued(
                        LENGTH,
                        "N",
                        "maximum number of rows of a chart, 1 to 1,000,000 (default: " + DEFAULT_LENGTH + ")"))
                .addOption(Flags.choice(
                        RankedBy.SETTING,
                        RankedBy.values(),
                        "figure that ranks the videos; viewers needs counts with --count-viewers (default: plays)"))
                .addOption(Flags.valued(
                        EXCLUDE,
                        "FILE",
                        "leave out the videos in this list, one id per line; the totals keep their plays"))
                .addOption(Flags.valued(MIN_PLAYS, "N", "leave out rows with fewer plays; the totals keep them"))
                .addOption(Flags.valued(MIN_VIEWERS, "N", "leave out rows with fewer viewers; the totals keep them"));
    }

    /** The options about the columns of the counts. */
    static Options columns() {
        return new Options()
                .addOption(Flags.valued(
                        KeyOptions.PERIOD,
                        "PERIOD|none",
                        "add up the periods of the counts, such as days, to hour, day, week, week:fri, month or year, or all of"
                                + " them (default: as counted)"))
                .addOption(Flags.valued(
                        KeyOptions.GROUP,
                        "FIELD|none",
                        "keep only this group, and add up the others; repeatable (default: all groups)"))
                .addOption(Flags.valued(
                        InputOptions.SINCE,
                        "TIME",
                        "the first period, by its name, such as 2026-11, or the time at which it begins"))
                .addOption(Flags.valued(
                        InputOptions.UNTIL, "TIME", "the period after the last one, by its name or beginning"))
                .addOption(
                        Flags.bare(
                                NO_VIEWERS,
                                "leave out the viewers and the audience that the COUNTS have; needed to add up what may share viewers"));
    }

    /** The request of a command line that has these options. */
    static TopRequest request(List<Path> counts, Path output, CommandLine line, Session session) throws IOException {
        TopRequest.Columns columns = UsageException.orThrow(() -> new TopRequest.Columns(
                Optional.ofNullable(line.getOptionValue(KeyOptions.PERIOD)),
                line.hasOption(KeyOptions.GROUP) ? List.of(line.getOptionValues(KeyOptions.GROUP)) : List.of(),
                Optional.ofNullable(line.getOptionValue(InputOptions.SINCE)),
                Optional.ofNullable(line.getOptionValue(InputOptions.UNTIL))));
        return request(counts, output, columns, line.hasOption(NO_VIEWERS), line, session);
    }

    /** The request of chart, in which the columns are options of the count. */
    static TopRequest requestOfChart(Path counts, Path output, CommandLine line, Session session) throws IOException {
        return request(List.of(counts), output, TopRequest.Columns.AS_COUNTED, false, line, session);
    }

    private static TopRequest request(
            List<Path> counts,
            Path output,
            TopRequest.Columns columns,
            boolean leavesViewersOut,
            CommandLine line,
            Session session)
            throws IOException {
        int rows = (int) Flags.number(line, LENGTH, 1, TopRequest.LONGEST).orElse(DEFAULT_LENGTH);
        RankedBy by = Flags.parsed(line, RankedBy.SETTING, name -> EnumNames.parse(RankedBy.class, "figure", name))
                .orElse(RankedBy.PLAYS);
        Withholding withholding = withholding(line, session);
        return UsageException.orThrow(() -> new TopRequest(
                counts,
                output,
                rows,
                by,
                leavesViewersOut,
                columns,
                withholding,
                line.hasOption(OutputFlags.OVERWRITE)));
    }

    private static Withholding withholding(CommandLine line, Session session) throws IOException {
        byte[] list = line.hasOption(EXCLUDE)
                ? new ListReader(session.conf()).content(Flags.value(line, EXCLUDE))
                : new byte[0];
        try {
            return new Withholding(
                    Flags.number(line, MIN_PLAYS, 0).orElse(0),
                    Flags.number(line, MIN_VIEWERS, 0).orElse(0),
                    Withholding.videos(list));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--exclude " + Flags.value(line, EXCLUDE) + ": " + e.getMessage());
        }
    }
}
