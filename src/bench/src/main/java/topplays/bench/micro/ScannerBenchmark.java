package topplays.bench.micro;

import java.util.Map;
import java.util.Optional;
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
import topplays.bench.data.Form;
import topplays.format.BlockScanner;
import topplays.format.settings.InputOptions;
import topplays.format.settings.UnknownFieldException;
import topplays.model.LineClass;
import topplays.tally.VideoSpans;

/** The time in which the scanner finds the video of a line. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class ScannerBenchmark {
    @Param({"TOPPLAYS", "CSV", "JSON_LINES", "COMBINED"})
    Form form;

    private byte[] block;
    private BlockScanner scanner;

    @Setup(Level.Trial)
    public void write() throws UnknownFieldException {
        block = new GeneratedLines(1_000_000, 11).block(form);
        scanner = BlockScanner.of(InputOptions.parse(options()), Optional.empty());
    }

    private Map<String, String> options() {
        return switch (form) {
            case CSV -> Map.of(InputOptions.INPUT_FORMAT, "csv", InputOptions.VIDEO, "3");
            case JSON_LINES -> Map.of(InputOptions.INPUT_FORMAT, "jsonl");
            case COMBINED -> Map.of(InputOptions.INPUT_FORMAT, "combined");
            default -> Map.of();
        };
    }

    @Benchmark
    @OperationsPerInvocation(GeneratedLines.LINES)
    public long scan() {
        long idBytes = 0;
        scanner.start(block, 0, block.length);
        while (scanner.next()) {
            idBytes += bytes(scanner.videos());
            if (scanner.videos().size() == 0 && scanner.lineClass() == LineClass.COUNTED) {
                idBytes += scanner.line().videoEnd() - scanner.line().videoStart();
            }
        }
        return idBytes;
    }

    private static long bytes(VideoSpans videos) {
        long sum = 0;
        for (int i = 0; i < videos.size(); i++) {
            sum += videos.end(i) - videos.start(i);
        }
        return sum;
    }
}
