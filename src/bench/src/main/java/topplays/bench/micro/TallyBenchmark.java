package topplays.bench.micro;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import topplays.tally.PlayTally;

/** The time in which the tally adds a play of a known video, and in which it sorts all videos. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class TallyBenchmark {
    private static final long TALLY_BYTES = 1L << 30;

    /** A thousand videos fit into the processor's caches; the larger numbers do not. */
    @Param({"1000", "1000000", "30000000"})
    int videos;

    /** Lengths of a YouTube id, a number of 16 digits, and a UUID. */
    @Param({"11", "16", "36"})
    int idLength;

    private byte[] ids;
    private PlayTally tally;

    @Setup(Level.Trial)
    public void fill() {
        ids = new GeneratedLines(videos, idLength).ids();
        tally = new PlayTally(TALLY_BYTES);
        addAll();
    }

    @Benchmark
    @OperationsPerInvocation(GeneratedLines.LINES)
    public PlayTally add() {
        addAll();
        return tally;
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public int[] sort() {
        int[] videos = tally.videos();
        tally.sort(videos, 0, videos.length);
        return videos;
    }

    private void addAll() {
        for (int at = 0; at < ids.length; at += idLength) {
            tally.add(ids, at, at + idLength, 1);
        }
    }
}
