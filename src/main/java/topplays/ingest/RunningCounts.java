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
    private final SortedMap<LineClass, Long> readable = new TreeMap<>();

    void malformed(MalformedReason reason) {
        read++;
        malformed.merge(reason.toString(), 1L, Long::sum);
    }

    void add(LineClass lineClass) {
        read++;
        if (lineClass == LineClass.MALFORMED) {
            throw new IllegalArgumentException("a malformed line must have a reason: " + lineClass);
        }
        readable.merge(lineClass, 1L, Long::sum);
    }

    LineCounts soFar() {
        return new LineCounts(read, readable, malformed);
    }
}
