package topplays.evaluate.run;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import topplays.evaluate.trial.InputShape;
import topplays.evaluate.trial.LineForm;
import topplays.evaluate.trial.TrialRule;
import topplays.traffic.SimulatedSpan;
import topplays.traffic.SimulationSettings;
import topplays.traffic.TrafficSimulator;
import topplays.traffic.TruthTally;
import topplays.traffic.WebLog;
import topplays.traffic.rate.TrafficProfile;

/** Writes simulated events of a given shape into files and computes their exact counts. Use it once. */
final class InputMaker {
    private static final Instant START = Instant.parse("2026-11-16T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(1);
    /** A rule by day meets its border. */
    private static final Duration RULE_SPAN = Duration.ofDays(3);

    private static final int USERS = 100_000;
    private static final int BUFFER_BYTES = 1 << 20;

    private final InputShape shape;
    private final FileSystem fs;
    private final Path folder;
    private final SimulationSettings traffic;
    private final MalformedEvents malformed;
    private final WebLog log;
    private OutputStream out = OutputStream.nullOutputStream();
    private int files;
    private long events;
    private long malformedLines;

    /** @param folder is created */
    InputMaker(InputShape shape, FileSystem fs, Path folder) {
        this.shape = shape;
        this.fs = fs;
        this.folder = folder;
        this.malformed = new MalformedEvents(shape);
        this.traffic = new SimulationSettings(
                TrafficProfile.FLAT,
                OptionalLong.of(shape.events()),
                shape.rule() == TrialRule.NONE ? SPAN : RULE_SPAN,
                START,
                shape.videos(),
                USERS,
                shape.skew(),
                shape.seed(),
                shape.rule().repeatShare());
        this.log = new WebLog(traffic, shape.rule().robotShare());
    }

    /**
     * Writes the files. Also writes the exact plays of each video, {@code video⇥plays}, to a local file.
     *
     * @param threads that simulate
     */
    void make(int threads, java.nio.file.Path truth) throws IOException, InterruptedException {
        TruthTally tally = truth();
        try (Closeable last = () -> out.close();
                TrafficSimulator simulator = new TrafficSimulator(traffic, threads)) {
            for (Optional<SimulatedSpan> span = simulator.next(); span.isPresent(); span = simulator.next()) {
                tally.count(span.get());
                write(span.get());
            }
        }
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(truth))) {
            tally.writeTo(file);
        }
    }

    private void write(SimulatedSpan span) throws IOException {
        int from = 0;
        while (from < span.events()) {
            if (events == firstEvent(files)) {
                beginFile();
            }
            long next = Math.min(firstEvent(files), malformed.eventsBefore(malformedLines));
            int to = (int) Math.min(span.events(), from + next - events);
            write(span, from, to);
            events += to - from;
            from = to;
            while (events == malformed.eventsBefore(malformedLines)) {
                malformed.write(malformedLines, out);
                malformedLines++;
            }
        }
    }

    private void write(SimulatedSpan span, int from, int to) throws IOException {
        if (shape.form() == LineForm.COMBINED) {
            log.write(span, from, to, out);
        } else {
            shape.form().write(span.events(from, to), out);
        }
    }

    private TruthTally truth() {
        return shape.form() == LineForm.COMBINED
                ? WebLog.truth(traffic, shape.rule().robotShare(), shape.rule().rule())
                : new TruthTally(traffic, shape.rule().rule());
    }

    /** The number of the first event of a file, both from 0. */
    private long firstEvent(int file) {
        return shape.events() / shape.files() * file + Math.min(file, shape.events() % shape.files());
    }

    private void beginFile() throws IOException {
        out.close();
        OutputStream file = fs.create(
                new Path(folder, "part-%05d%s".formatted(files, shape.form().extension())), false);
        files++;
        out = shape.form().isCompressed()
                ? new GZIPOutputStream(file, BUFFER_BYTES)
                : new BufferedOutputStream(file, BUFFER_BYTES);
    }
}
