package topplays.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import topplays.format.document.JsonRecords;
import topplays.format.settings.InputSettings;
import topplays.model.EventLines;
import topplays.model.LineCounts;

/**
 * A stream as a source of events: lines are returned as soon as they are whole, and cannot be read again.
 *
 * <p>Not thread-safe.
 */
public final class StandardInput {
    private static final String NAME = "standard input";

    private final MalformedLines malformed = new MalformedLines();
    private final LogReader reader;
    private final InstantSource clock;
    private boolean ended;

    /** @param clock the time of arrival, used for events without a time of their own */
    public StandardInput(InputStream in, InputSettings settings, InstantSource clock) {
        this.reader =
                new LogReader(JsonRecords.linesOf(in, settings.syntax()), new LogLines(NAME, settings, malformed));
        this.clock = clock;
    }

    /**
     * Waits once for bytes and reads the lines that they complete, if any.
     *
     * @return false if the stream has ended; its last line needs no LF
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
