package topplays.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import topplays.concurrent.Failures;
import topplays.concurrent.Threads;
import topplays.format.settings.InputSettings;
import topplays.ingest.StandardInput;
import topplays.ingest.follow.FollowedFiles;
import topplays.model.EventBlock;
import topplays.model.EventLines;
import topplays.report.PrintableText;

/** Reads a stream into its pipeline. */
public final class StreamIngest {
    private static final Duration POLL_INTERVAL = Duration.ofMillis(250);

    private final StreamPipeline pipeline;
    private final InputSettings settings;
    private final EventLines lines;
    private boolean reportedMalformed;

    public StreamIngest(StreamPipeline pipeline, InputSettings settings) {
        this.pipeline = pipeline;
        this.settings = settings;
        this.lines = new EventLines(pipeline.blockBytes());
    }

    /** Reads a stream to its end and writes all its events. The result has the line counts. */
    public StandardInput readToTheEnd(InputStream in) throws IOException, InterruptedException {
        StandardInput input = new StandardInput(in, settings, pipeline.wallTime());
        FutureTask<Void> reading = new FutureTask<>(() -> {
            boolean more = true;
            while (more) {
                more = input.read(lines);
                acceptPieces(lines.takeBlock());
            }
            return null;
        });
        // a thread of its own, because a thread that waits for standard input cannot be interrupted
        Threads.daemon("topplays-input", reading).start();
        await(reading);
        pipeline.flush();
        return input;
    }

    private void await(FutureTask<Void> reading) throws IOException, InterruptedException {
        while (!reading.isDone()) {
            pipeline.check();
            try {
                reading.get(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // time to check the pipeline again
            } catch (ExecutionException e) {
                throw Failures.asIs(e);
            }
        }
    }

    /** Follows logs until the thread is interrupted, or something fails. */
    public void follow(List<Path> logs, Configuration conf, Consumer<String> notes)
            throws IOException, InterruptedException {
        Optional<String> mark = Optional.of(pipeline.mark()).filter(text -> !text.isEmpty());
        int bytesAPoll = pipeline.blockBytes() / 2 / logs.size();
        try (FollowedFiles followed = FollowedFiles.open(logs, settings, mark, conf)) {
            while (true) {
                pipeline.check();
                boolean more =
                        followed.poll(lines, bytesAPoll, pipeline.wallTime().millis());
                acceptLines(followed);
                followed.takeNotes().forEach(notes);
                reportFirstMalformed(followed, notes);
                if (!more) {
                    Thread.sleep(POLL_INTERVAL.toMillis());
                }
            }
        }
    }

    private void reportFirstMalformed(FollowedFiles followed, Consumer<String> notes) {
        if (!reportedMalformed && !followed.malformedLines().isEmpty()) {
            reportedMalformed = true;
            notes.accept("a malformed line was left out, as all later ones will be: "
                    + PrintableText.of(followed.malformedLines().get(0).toString()));
        }
    }

    /** The mark is the position after all of the lines, so they are accepted as one block. */
    private void acceptLines(FollowedFiles followed) throws IOException, InterruptedException {
        if (lines.events() > 0) {
            pipeline.accept(lines.takeBlock(), followed.mark());
        }
    }

    private void acceptPieces(EventBlock block) throws IOException, InterruptedException {
        for (EventBlock rest = block; !rest.isEmpty(); ) {
            EventBlock piece = rest.head(pipeline.blockBytes() / 2);
            pipeline.accept(piece, "");
            rest = rest.after(piece);
        }
    }
}
