package topplays.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import topplays.bench.data.DataFolder;
import topplays.bench.data.Dataset;
import topplays.bench.system.Progress;

/**
 * Runs the contenders of a case in turn, round by round. Each round begins with another contender. The input is read
 * into the page cache before each run. A contender that fails or prints a wrong chart is reported and disqualified; it
 * has no measures.
 */
final class Competition {
    private final DataFolder folder;
    private final int rounds;
    private final Progress progress;
    private final Stopwatch stopwatch;
    private final Referee referee;

    Competition(DataFolder folder, int rounds, Progress progress) {
        this.folder = folder;
        this.rounds = rounds;
        this.progress = progress;
        stopwatch = new Stopwatch(folder);
        referee = new Referee(folder, stopwatch);
    }

    List<Result> run(Case each) throws IOException, InterruptedException {
        for (Dataset dataset : each.datasets()) {
            folder.make(dataset);
        }
        List<Entry> entries = each.contenders().stream().map(Entry::new).toList();
        for (Entry entry : entries) {
            entry.checkCounts(each.name());
        }
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < entries.size(); turn++) {
                Entry entry = entries.get((round + turn) % entries.size());
                entry.runRound(each.name() + " " + (round + 1) + "/" + rounds);
            }
        }
        folder.clearScratch();
        return entries.stream().map(Entry::result).toList();
    }

    /** A contender and its measures so far. */
    private final class Entry {
        private final Contender contender;
        private final List<Measure> measures = new ArrayList<>();
        private OptionalLong shuffledBytes = OptionalLong.empty();
        private boolean isDisqualified;

        Entry(Contender contender) {
            this.contender = contender;
        }

        void checkCounts(String heading) throws IOException, InterruptedException {
            if (contender.kind() != Contender.Kind.TOPPLAYS) {
                return;
            }
            try {
                shuffledBytes = OptionalLong.of(referee.shuffledBytesOfExactRun(contender));
                progress.report(heading + ": " + contender.name() + ": every count is exact");
            } catch (IOException e) {
                disqualify(heading, e.getMessage());
            }
        }

        void runRound(String heading) throws IOException, InterruptedException {
            if (isDisqualified) {
                return;
            }
            folder.warm(contender.dataset());
            Trial trial = stopwatch.run(contender);
            Optional<String> objection = referee.objection(contender, trial);
            if (objection.isPresent()) {
                disqualify(heading, objection.get());
            } else {
                measures.add(trial.measure());
                double seconds = trial.measure().wallSeconds();
                progress.report(String.format(Locale.ROOT, "%s: %s: %.2f s", heading, contender.name(), seconds));
            }
        }

        private void disqualify(String heading, String reason) {
            progress.report(heading + ": " + contender.name() + ": DISQUALIFIED: " + reason);
            measures.clear();
            isDisqualified = true;
        }

        Result result() {
            return new Result(contender, measures, shuffledBytes);
        }
    }
}
