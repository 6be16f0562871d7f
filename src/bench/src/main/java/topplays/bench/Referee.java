package topplays.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import topplays.bench.data.DataFolder;
import topplays.bench.data.Dataset;
import topplays.bench.system.Shell;

/**
 * Compares the results of contenders with the truth: the ten most played videos of each contender, and for topplays the
 * plays of every video.
 */
final class Referee {
    private static final int ROWS = 10;
    private static final Pattern SHUFFLED = Pattern.compile("Reduce shuffle bytes=(\\d+)");
    private static final String SAME_COUNTS = """
            sort "$1"/counts/part-r-* | cmp - <(sed "s|^|$3|" "$2")""";

    private final DataFolder folder;
    private final Stopwatch stopwatch;

    Referee(DataFolder folder, Stopwatch stopwatch) {
        this.folder = folder;
        this.stopwatch = stopwatch;
    }

    /** The fault of a trial; empty if it succeeded with the right chart. */
    Optional<String> objection(Contender contender, Trial trial) throws IOException {
        if (trial.exitCode() != 0) {
            return Optional.of("failed with exit code " + trial.exitCode() + ": " + lastError(trial.errors()));
        }
        if (contender.kind() == Contender.Kind.TIME_ONLY) {
            return Optional.empty();
        }
        List<String> found = trial.output().stream().map(Referee::videoAndPlays).toList();
        List<String> expected = best(contender.dataset());
        return found.equals(expected)
                ? Optional.empty()
                : Optional.of("wrong chart: " + found + ", expected " + expected);
    }

    /** The last line of standard error that belongs neither to a stack trace nor to Hadoop's log. */
    private static String lastError(List<String> errors) {
        return errors.stream()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .filter(line -> !line.contains(" INFO "))
                .reduce("no message", (before, line) -> line);
    }

    /** The row without the rank that may precede it. */
    private static String videoAndPlays(String row) {
        String[] columns = row.split("\t", -1);
        int last = columns.length - 1;
        return last < 1 ? row : columns[last - 1] + '\t' + columns[last];
    }

    private List<String> best(Dataset dataset) throws IOException {
        try (Stream<String> rows = Files.lines(folder.truth(dataset.traffic()), StandardCharsets.ISO_8859_1)) {
            return rows.limit(ROWS)
                    .map(row -> dataset.form().videoPrefix() + row)
                    .toList();
        }
    }

    /**
     * Runs topplays once without measuring it, and checks all its counts. Returns the bytes that its jobs shuffled.
     *
     * @throws IOException if a count is not exact
     */
    long shuffledBytesOfExactRun(Contender topplays) throws IOException, InterruptedException {
        Path kept = folder.scratch("kept");
        Trial trial = stopwatch.run(keeping(topplays, kept));
        Optional<String> objection = objection(topplays, trial);
        if (objection.isPresent()) {
            throw new IOException(topplays.name() + ": " + objection.get());
        }
        Path truth = folder.truthById(topplays.dataset().traffic());
        Shell.run(
                SAME_COUNTS,
                kept.toString(),
                truth.toString(),
                topplays.dataset().form().videoPrefix());
        return shuffledBytes(trial.errors());
    }

    /** The same command, with its counts kept and with Hadoop's log, which holds the counters of each job. */
    private static Contender keeping(Contender topplays, Path kept) {
        List<String> command = new ArrayList<>(topplays.command());
        command.addAll(List.of("--keep", kept.toString()));
        Map<String, String> environment = new HashMap<>(topplays.environment());
        environment.merge("TOPPLAYS_OPTS", "-Dtopplays.log=INFO", (heap, log) -> heap + ' ' + log);
        return new Contender(topplays.kind(), topplays.name(), topplays.dataset(), command, environment);
    }

    private static long shuffledBytes(List<String> log) {
        return log.stream()
                .map(SHUFFLED::matcher)
                .filter(Matcher::find)
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }
}
