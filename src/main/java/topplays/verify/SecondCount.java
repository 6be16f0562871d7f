package topplays.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import org.apache.hadoop.conf.Configuration;
import topplays.format.settings.InputSettings;
import topplays.model.LineCounts;
import topplays.model.ViewTotals;
import topplays.storage.input.InputFile;
import topplays.verify.read.ListedLines;
import topplays.verify.sort.PlaySorter;
import topplays.verify.sort.RunFolder;

/**
 * The result of a second count.
 *
 * @param lines the lines by class
 * @param span the times of the counted lines, if they were read
 * @param runs the plays of the counted lines or, if a rule makes plays of them, their views, as sorted runs
 */
record SecondCount(LineCounts lines, Optional<ViewTotals.Span> span, List<Path> runs) {
    private static final long PROGRESS_MILLIS = 200;

    /**
     * Reads all files, on several threads.
     *
     * @param memory for all threads together, in bytes
     * @param progress receives the number of lines read so far, every {@value #PROGRESS_MILLIS} ms
     * @throws ExecutionException if a thread fails
     */
    static SecondCount of(
            List<InputFile> files,
            InputSettings settings,
            ListedLines listed,
            RunFolder folder,
            long memory,
            Configuration conf,
            LongConsumer progress)
            throws InterruptedException, ExecutionException {
        int threads = Math.max(1, Math.min(files.size(), Runtime.getRuntime().availableProcessors()));
        Queue<InputFile> left = new ConcurrentLinkedQueue<>(files);
        LongAdder linesRead = new LongAdder();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<SecondCount>> shares = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                PlaySorter sorter = new PlaySorter(memory / threads, folder);
                shares.add(pool.submit(new LogReading(left, settings, listed, sorter, conf, linesRead)));
            }
            pool.shutdown();
            while (!pool.awaitTermination(PROGRESS_MILLIS, TimeUnit.MILLISECONDS)) {
                progress.accept(linesRead.sum());
                sum(shares.stream().filter(Future::isDone).toList()); // reports a failure at once
            }
            return sum(shares);
        } finally {
            pool.shutdownNow();
        }
    }

    private static SecondCount sum(List<Future<SecondCount>> shares) throws InterruptedException, ExecutionException {
        LineCounts lines = LineCounts.none();
        Optional<ViewTotals.Span> span = Optional.empty();
        List<Path> runs = new ArrayList<>();
        for (Future<SecondCount> share : shares) {
            lines = lines.plus(share.get().lines);
            runs.addAll(share.get().runs);
            Optional<ViewTotals.Span> some = span;
            Optional<ViewTotals.Span> more = share.get().span;
            span = more.map(each -> some.map(each::plus).orElse(each)).or(() -> some);
        }
        return new SecondCount(lines, span, runs);
    }
}
