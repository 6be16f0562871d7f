package topplays.evaluate.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import topplays.evaluate.trial.InputShape;
import topplays.model.VideoId;

/**
 * Malformed lines that look like events, spread evenly in an input. The number of each kind, and so for each reason, is
 * known.
 */
final class MalformedEvents {
    private static final String BEFORE_VIDEO = "2026-11-16T00:00:00.000Z\tuser\t";
    private static final int SELDOM = 1_000;

    private static final Kind TOO_LONG = new Kind("video-too-long", BEFORE_VIDEO + "x".repeat(VideoId.MAX_BYTES + 1));
    private static final List<Kind> KINDS = List.of(
            new Kind("blank", ""),
            new Kind("columns", "2026-11-16T00:00:00.000Z\tuser"),
            new Kind("video-empty", BEFORE_VIDEO),
            new Kind("video-control", BEFORE_VIDEO + "dQw4\rw9WgXcQ"));

    private final InputShape shape;

    private record Kind(String reason, String line) {}

    MalformedEvents(InputShape shape) {
        this.shape = shape;
    }

    private long lines() {
        return Math.round(shape.events() * shape.malformedShare());
    }

    /** The number of lines per kind. */
    SortedMap<String, Long> byReason() {
        SortedMap<String, Long> lines = new TreeMap<>();
        for (long number = 0; number < lines(); number++) {
            lines.merge(kind(number).reason(), 1L, Long::sum);
        }
        return lines;
    }

    /** Few are long, otherwise they would dominate the input. */
    private static Kind kind(long number) {
        return number % SELDOM == 0 ? TOO_LONG : KINDS.get((int) (number % KINDS.size()));
    }

    /**
     * The number of events before the malformed line with this index (from 0). Larger than all events if there is no
     * such line.
     */
    long eventsBefore(long number) {
        return number < lines() ? (long) ((number + 1) / shape.malformedShare()) : Long.MAX_VALUE;
    }

    void write(long number, OutputStream out) throws IOException {
        out.write((kind(number).line() + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
