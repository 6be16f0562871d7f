package topplays.model;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The number of lines of a run by class: every line read has exactly one class.
 *
 * @param linesRead lines read; the sum of all classes
 * @param counted lines that count as plays
 * @param filtered readable lines that an option excluded
 * @param header header lines, one or more per file
 * @param malformed unreadable lines by reason
 */
public record LineCounts(long linesRead, long counted, long filtered, long header, SortedMap<String, Long> malformed) {

    public LineCounts {
        malformed = Collections.unmodifiableSortedMap(new TreeMap<>(malformed));
        long sum = Math.addExact(Math.addExact(counted, filtered), Math.addExact(header, sum(malformed.values())));
        if (sum != linesRead) {
            throw new IllegalArgumentException("of " + linesRead + " lines read, " + sum + " are accounted for");
        }
    }

    public static LineCounts none() {
        return new LineCounts(0, 0, 0, 0, new TreeMap<>());
    }

    public long malformedLines() {
        return sum(malformed.values());
    }

    /** The number of lines read that are not headers. */
    public long dataLines() {
        return linesRead - header;
    }

    public LineCounts plus(LineCounts other) {
        SortedMap<String, Long> reasons = new TreeMap<>(malformed);
        other.malformed.forEach((reason, lines) -> reasons.merge(reason, lines, Math::addExact));
        return new LineCounts(
                Math.addExact(linesRead, other.linesRead),
                Math.addExact(counted, other.counted),
                Math.addExact(filtered, other.filtered),
                Math.addExact(header, other.header),
                reasons);
    }

    private static long sum(Collection<Long> lines) {
        return lines.stream().reduce(0L, Math::addExact);
    }
}
