package topplays.cli.chart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import topplays.cli.command.Command;
import topplays.cli.command.CommandHelp;
import topplays.cli.command.Session;
import topplays.cli.options.Flags;
import topplays.cli.options.InputFlags;
import topplays.cli.options.OptionGroup;
import topplays.cli.options.OutputFlags;
import topplays.cli.options.UsageException;
import topplays.concurrent.Failures;
import topplays.format.settings.InputOptions;
import topplays.model.RunSummary;
import topplays.model.SizeText;
import topplays.report.Figures;
import topplays.report.SummarySentences;
import topplays.storage.AbortHook;
import topplays.storage.result.CountsDirectory;
import topplays.verify.MovedLists;
import topplays.verify.Verification;
import topplays.verify.VerifyResult;
import topplays.verify.sort.RunFolder;

/** Counts again by an independent method and compares: {@code verify INPUT… COUNTS}, {@code verify --truth FILE COUNTS}. */
public final class VerifyCommand implements Command {
    private static final String TRUTH = "truth";
    private static final String MEMORY = "memory";
    private static final String FORMAT = "report-format";
    private static final long DEFAULT_MEMORY = 1L << 30;
    private static final long MIN_MEMORY = 1L << 20;

    @Override
    public CommandHelp help() {
        return new CommandHelp(
                "verify",
                "check play counts by counting again with an independent method",
                "[OPTION…] INPUT… COUNTS|--truth FILE COUNTS",
                "verify sample-data/tiny/events.tsv out/counts",
                """
                Reads the logs again, with the settings and batches in the summary of COUNTS, but with other code than
                count: it sorts all rows on disk and adds up equal ones. Compares the number of lines of each class
                with the summary, and lists the videos (with --period or --group the rows) that are missing, extra or
                wrong. Any difference makes the exit code 1. Under a rule, it sorts the views by video, viewer and time
                instead, and checks repeats, short views, viewers and the audience of each chart too. With --truth it compares the plays of COUNTS
                with the file that simulate wrote, instead of with logs.
                """);
    }

    @Override
    public List<OptionGroup> optionGroups() {
        Options options = new Options()
                .addOption(
                        Flags.valued(
                                TRUTH,
                                "FILE",
                                "compare with the lines of this local file, which has the columns of COUNTS; simulate writes one"))
                .addOption(
                        Flags.valued(
                                MEMORY,
                                "SIZE",
                                "memory for sorting; the rest uses files in java.io.tmpdir (default: a third of the heap, at most 1g)"))
                .addOption(
                        Flags.valued(
                                InputOptions.ROBOTS,
                                "FILE",
                                "a list of robots of the count that is now here; it must have the recorded SHA-256; repeatable"))
                .addOption(Flags.valued(InputOptions.EXCLUDE_HOSTS, "FILE", "the same for a list of hosts; repeatable"))
                .addOption(Flags.valued(FORMAT, "table|json", "output format (default: table)"));
        return List.of(new OptionGroup("Check", options));
    }

    @Override
    public void run(CommandLine line, Session session) throws IOException, InterruptedException {
        List<String> operands = line.getArgList();
        boolean hasTruth = line.hasOption(TRUTH);
        if (hasTruth ? operands.size() != 1 : operands.size() < 2) {
            throw new UsageException("verify needs the logs (INPUT… or --truth FILE) and then COUNTS");
        }
        if (operands.contains(CountFlags.STANDARD_INPUT)) {
            throw new UsageException("standard input (-) cannot be read again; verify needs the logs in files");
        }
        boolean json = Flags.word(line, FORMAT, "table", "json").equals("json");
        long memory = memory(line);
        String counts = operands.get(operands.size() - 1);
        CountsDirectory folder = CountsDirectory.open(OutputFlags.path(counts), session.conf());
        try (RunFolder runs = RunFolder.create();
                AbortHook cleanUp = AbortHook.close(runs)) {
            Verification verification = new Verification(session.conf(), runs, memory, session.progress());
            VerifyResult result = hasTruth
                    ? verification.againstTruth(java.nio.file.Path.of(Flags.value(line, TRUTH)), folder)
                    : verification.againstLogs(
                            operands.subList(0, operands.size() - 1).stream()
                                    .map(OutputFlags::path)
                                    .toList(),
                            folder,
                            new MovedLists(
                                    InputFlags.lists(line, InputOptions.ROBOTS),
                                    InputFlags.lists(line, InputOptions.EXCLUDE_HOSTS)));
            report(result, json, counts, session);
        } catch (ExecutionException e) {
            throw Failures.asIs(e);
        }
    }

    /** Prints the result, and fails if it is not exact. */
    private static void report(VerifyResult result, boolean json, String counts, Session session) throws IOException {
        if (json) {
            VerifyJson.write(result, session.out());
            session.out().flush();
        } else {
            List<String> lines = result.isExact() ? List.of(exact(result)) : new VerifyTable(result).lines();
            session.print(String.join("\n", lines) + "\n");
        }
        if (!result.isExact()) {
            throw new IOException("%s is not exact: %s; if it or a log has changed since, count again"
                    .formatted(counts, differences(result)));
        }
    }

    private static String exact(VerifyResult result) {
        RunSummary summary = result.summary();
        String read = result.logs()
                .map(logs -> ", from " + SummarySentences.read(logs.lines()))
                .orElse("");
        String rows = summary.charts().isPresent()
                ? " in " + Figures.count(summary.videos(), "row") + " of "
                        + Figures.count(summary.charts().getAsLong(), "chart")
                : " of " + Figures.count(summary.videos(), "video");
        return Figures.count(summary.plays(), "play") + rows + audience(result) + read + ": exact";
    }

    private static String audience(VerifyResult result) {
        if (result.audience().isEmpty()) {
            return "";
        }
        return result.summary().charts().isPresent()
                ? " with their audiences"
                : " by " + Figures.count(result.audience().get().expected(), "viewer");
    }

    private static String differences(VerifyResult result) {
        String row = result.summary().charts().isPresent() ? "row" : "video";
        List<String> differences = new ArrayList<>();
        result.comparison()
                .numbers()
                .forEach((kind, number) -> differences.add(Figures.count(number, row) + " " + kind));
        result.audience()
                .filter(audience -> audience.number() > 0)
                .ifPresent(audience -> differences.add(Figures.count(audience.number(), "audience") + " wrong"));
        return differences.isEmpty() ? "the summary differs" : String.join(", ", differences);
    }

    private static long memory(CommandLine line) {
        long memory = Flags.size(line, MEMORY)
                .orElse(Math.min(DEFAULT_MEMORY, Runtime.getRuntime().maxMemory() / 3));
        if (memory < MIN_MEMORY) {
            throw new UsageException("--memory must be at least 1m: " + SizeText.of(memory));
        }
        return memory;
    }
}
