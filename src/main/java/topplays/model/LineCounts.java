package topplays.model;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The number of lines of a run by class: every line read has exactly one class.
 *
 * @param linesRead lines read; the sum of all classes
 * @param readable the lines of each class except {@link LineClass#MALFORMED}; a class without lines may be missing
 * @param malformed unreadable lines by reason
 */
public record LineCounts(long linesRead, SortedMap<LineClass, Long> readable, SortedMap<String, Long> malformed) {

    public LineCounts {
        if (readable.containsKey(LineClass.MALFORMED)) {
            throw new IllegalArgumentException("malformed lines are counted by reason");
        }
        SortedMap<LineClass, Long> present = new TreeMap<>(readable);
        present.values().removeIf(lines -> lines == 0);
        readable = Collections.unmodifiableSortedMap(present);
        malformed = Collections.unmodifiableSortedMap(new TreeMap<>(malformed));
        long sum = Math.addExact(sum(readable.values()), sum(malformed.values()));
        if (sum != linesRead) {
            throw new IllegalArgumentException("of " + linesRead + " lines read, " + sum + " are accounted for");
        }
    }

    /** The lines of a run that leaves out neither robots, nor hosts, nor unknown viewers. */
    public LineCounts(long linesRead, long counted, long filtered, long header, SortedMap<String, Long> malformed) {
        this(
                linesRead,
                new TreeMap<>(
                        Map.of(LineClass.COUNTED, counted, LineClass.FILTERED, filtered, LineClass.HEADER, header)),
                malformed);
    }

    public static LineCounts none() {
        return new LineCounts(0, new TreeMap<>(), new TreeMap<>());
    }

    /** The number of lines of a class. */
    public long of(LineClass lineClass) {
        return lineClass == LineClass.MALFORMED ? malformedLines() : readable.getOrDefault(lineClass, 0L);
    }

    /** The number of views. */
    public long counted() {
        return of(LineClass.COUNTED);
    }

    public long header() {
        return of(LineClass.HEADER);
    }

    public long malformedLines() {
        return sum(malformed.values());
    }

    /** The number of lines read that are not headers. */
    public long dataLines() {
        return linesRead - header();
    }

    public LineCounts plus(LineCounts other) {
        Map<LineClass, Long> classes = new EnumMap<>(LineClass.class);
        classes.putAll(readable);
        other.readable.forEach((lineClass, lines) -> classes.merge(lineClass, lines, Math::addExact));
        SortedMap<String, Long> reasons = new TreeMap<>(malformed);
        other.malformed.forEach((reason, lines) -> reasons.merge(reason, lines, Math::addExact));
        return new LineCounts(Math.addExact(linesRead, other.linesRead), new TreeMap<>(classes), reasons);
    }

    private static long sum(Collection<Long> lines) {
        return lines.stream().reduce(0L, Math::addExact);
    }
}
