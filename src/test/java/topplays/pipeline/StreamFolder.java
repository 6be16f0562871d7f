package topplays.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import topplays.concurrent.WaitableClock;
import topplays.pacing.PacingSettings;
import topplays.pacing.policy.PolicyKind;
import topplays.storage.events.BatchDirectory;
import topplays.storage.events.WriterSettings;

/** EVENTS of one writer, which is a stream. */
record StreamFolder(Path events) {
    private static final String WRITER = "w";
    private static final BufferSettings BUFFER = new BufferSettings(
            PacingSettings.of(Duration.ofMinutes(15)), PolicyKind.TAUT_STRING, OptionalLong.empty(), 1 << 20);

    /** What a run does. */
    interface Work {
        void use(StreamPipeline pipeline) throws IOException, InterruptedException;
    }

    Path journal() {
        return events.resolve("_writers").resolve(WRITER).resolve("journal");
    }

    void run(Path journal, InstantSource clock, Work work) throws IOException, InterruptedException {
        WriterSettings writer = new WriterSettings(WRITER, false, new TreeMap<>(), Optional.empty());
        StreamSettings settings = new StreamSettings(journal, Optional.of(journal()), BUFFER);
        PipelineMessages messages = new PipelineMessages(note -> {}, progress -> {});
        try (BatchDirectory directory = BatchDirectory.open(
                        new org.apache.hadoop.fs.Path(events.toUri()),
                        writer,
                        new Configuration(),
                        WaitableClock.STEADY,
                        note -> {});
                StreamPipeline pipeline = StreamPipeline.open(settings, "file:" + events, directory, clock, messages)) {
            work.use(pipeline);
        }
    }

    /** All lines in batches, in the order of the days and numbers. */
    List<String> lines() throws IOException {
        return lines(events);
    }

    List<String> linesOf(String day) throws IOException {
        return lines(events.resolve(day));
    }

    private static List<String> lines(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("events-"))
                    .sorted()
                    .flatMap(StreamFolder::linesIn)
                    .toList();
        }
    }

    private static Stream<String> linesIn(Path batch) {
        try {
            return Files.readAllLines(batch).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
