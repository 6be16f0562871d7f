package topplays.verify.sort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import topplays.concurrent.Failures;

/** Merges several sorted runs into one; the plays of a video are added up. */
public final class RunMerge extends PlayStream {
    /** The maximum number of runs that are merged at once; each takes a file and 64 kB. */
    static final int MOST_RUNS = 64;

    private final List<RunReader> runs = new ArrayList<>();
    private final PriorityQueue<RunReader> byId =
            new PriorityQueue<>((one, other) -> Arrays.compareUnsigned(one.id(), other.id()));

    private RunMerge() {}

    /** Opens any number of runs. If there are too many for one merge, some are merged into new runs first. */
    public static PlayStream open(List<Path> runs, RunFolder folder) throws IOException {
        Deque<Path> left = new ArrayDeque<>(runs);
        while (left.size() > MOST_RUNS) {
            List<Path> first = new ArrayList<>();
            while (first.size() < MOST_RUNS) {
                first.add(left.removeFirst());
            }
            left.addLast(mergeToRun(first, folder));
        }
        return of(left);
    }

    private static Path mergeToRun(List<Path> runs, RunFolder folder) throws IOException {
        Path merged = folder.newFile();
        try (PlayStream videos = of(runs);
                RunWriter out = new RunWriter(merged)) {
            while (videos.next()) {
                out.add(videos.id(), videos.plays(), videos.times());
            }
            out.end();
        }
        for (Path run : runs) {
            Files.delete(run);
        }
        return merged;
    }

    private static RunMerge of(Iterable<Path> runs) throws IOException {
        RunMerge merge = new RunMerge();
        try {
            for (Path run : runs) {
                RunReader reader = new RunReader(run);
                merge.runs.add(reader);
                merge.advance(reader);
            }
            return merge;
        } catch (IOException e) {
            Failures.closeAfter(e, merge);
            throw e;
        }
    }

    private void advance(RunReader run) throws IOException {
        if (run.next()) {
            byId.add(run);
        }
    }

    @Override
    public boolean next() throws IOException {
        if (byId.isEmpty()) {
            return false;
        }
        id = byId.peek().id();
        plays = 0;
        times = 0;
        while (!byId.isEmpty() && Arrays.equals(byId.peek().id(), id)) {
            RunReader run = byId.remove();
            plays = RunWriter.sum(id, plays, run.plays());
            times += run.times();
            advance(run);
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        Failures.closeAll(runs);
    }
}
