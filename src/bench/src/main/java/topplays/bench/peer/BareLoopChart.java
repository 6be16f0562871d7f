package topplays.bench.peer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes the chart with a plain loop, without Hadoop: {@code BareLoopChart THREADS FILE}. It is the lower bound of the
 * time: it only reads the file, finds each id and counts it. It reads only lines in the format of topplays with ids of
 * at most 16 bytes, and fails for others.
 */
public final class BareLoopChart {
    private static final int ROWS = 10;

    private BareLoopChart() {}

    private record Play(long low, long high, long plays) {
        static final Comparator<Play> MOST_PLAYED_LAST = Comparator.comparingLong(Play::plays)
                .thenComparing(Play::bigEndianLow, (a, b) -> Long.compareUnsigned(b, a))
                .thenComparing(Play::bigEndianHigh, (a, b) -> Long.compareUnsigned(b, a));

        long bigEndianLow() {
            return Long.reverseBytes(low);
        }

        long bigEndianHigh() {
            return Long.reverseBytes(high);
        }

        String video() {
            StringBuilder text = new StringBuilder();
            for (long word : List.of(low, high)) {
                for (long rest = word; rest != 0; rest >>>= Byte.SIZE) {
                    text.append((char) (rest & 0xFF));
                }
            }
            return text.toString();
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.ISO_8859_1);
        chart(Integer.parseInt(args[0]), Path.of(args[1])).forEach(out::println);
        out.flush();
    }

    /** The rows of the chart, {@code video⇥plays}. */
    static List<String> chart(int threads, Path file) throws IOException, InterruptedException, ExecutionException {
        return best(count(threads, file)).stream()
                .sorted(Play.MOST_PLAYED_LAST.reversed())
                .map(play -> play.video() + '\t' + play.plays())
                .toList();
    }

    private static IdTable count(int threads, Path file) throws IOException, InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (ChunkedFile chunks = new ChunkedFile(file)) {
            List<Callable<IdTable>> loops = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                loops.add(new BareLoop(chunks));
            }
            IdTable sum = null;
            for (Future<IdTable> counts : pool.invokeAll(loops)) {
                if (sum == null) {
                    sum = counts.get();
                } else {
                    sum.addAll(counts.get());
                }
            }
            return sum;
        } finally {
            pool.shutdown();
        }
    }

    private static PriorityQueue<Play> best(IdTable counts) {
        PriorityQueue<Play> best = new PriorityQueue<>(Play.MOST_PLAYED_LAST);
        counts.forEach((low, high, plays) -> {
            if (best.size() < ROWS || plays >= best.element().plays()) {
                best.add(new Play(low, high, plays));
                if (best.size() > ROWS) {
                    best.remove();
                }
            }
        });
        return best;
    }
}
