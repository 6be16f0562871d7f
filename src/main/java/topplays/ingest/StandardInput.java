package topplays.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import topplays.format.settings.InputSettings;
import topplays.model.EventLines;
import topplays.model.LineCounts;

/**
 * A stream that comes when it comes, as a source of events: handed out as soon as a line is whole, and gone once it is read.
 *
 * <p>Not thread-safe.
 */
public final class StandardInput {
    private static final String NAME = "standard input";

    private final MalformedLines malformed = new MalformedLines();
    private final LogReader reader;
    private final InstantSource clock;
    private boolean ended;

    /** @param clock tells when a block arrived, which is the time of events that have none of their own */
    public StandardInput(InputStream in, InputSettings settings, InstantSource clock) {
        this.reader = new LogReader(in, 0, new LogLines(NAME, settings, malformed));
        this.clock = clock;
    }

    /**
     * Waits for bytes, once, and reads the lines that they end, which may be none.
     *
     * @return false if the stream has ended; with it, a last line without LF has
     */
    public boolean read(EventLines into) throws IOException {
        if (ended) {
            return false;
        }
        ended = !reader.fill();
        long arrivalMillis = clock.millis();
        reader.read(into, Integer.MAX_VALUE, arrivalMillis);
        if (ended) {
            reader.readUnended(into, arrivalMillis);
        }
        return !ended;
    }

    /** The lines that were read. */
    public LineCounts counts() {
        return reader.counts();
    }

    /** The first malformed lines. */
    public List<MalformedLine> malformedLines() {
        return malformed.first();
    }
}
