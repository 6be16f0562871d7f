package topplays.ingest;

import java.util.SortedMap;
import java.util.TreeMap;
import topplays.model.LineClass;
import topplays.model.LineCounts;
import topplays.model.MalformedReason;

/** Counts lines by class while they are read. Not thread-safe. */
final class RunningCounts {
    private final SortedMap<String, Long> malformed = new TreeMap<>();
    private long read;
    private long counted;
    private long filtered;
    private long header;

    void malformed(MalformedReason reason) {
        read++;
        malformed.merge(reason.toString(), 1L, Long::sum);
    }

    void add(LineClass lineClass) {
        read++;
        switch (lineClass) {
            case COUNTED -> counted++;
            case FILTERED -> filtered++;
            case HEADER -> header++;
            case MALFORMED -> throw new IllegalArgumentException("a malformed line must have a reason: " + lineClass);
        }
    }

    LineCounts soFar() {
        return new LineCounts(read, counted, filtered, header, malformed);
    }
}
