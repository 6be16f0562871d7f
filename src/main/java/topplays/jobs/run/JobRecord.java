package topplays.jobs.run;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.mapreduce.Counter;
import org.apache.hadoop.mapreduce.CounterGroup;
import org.apache.hadoop.mapreduce.Counters;
import topplays.jobs.tasks.MapTime;

/**
 * When a job that succeeded was submitted, when its map tasks were done and when all of it was, as its client saw it, and
 * what its tasks counted.
 *
 * @param step what it did, in a word
 * @param id that of Hadoop
 * @param mapsEnd true to the interval at which the client looks
 * @param counters by group and name, as Hadoop has them
 */
public record JobRecord(
        String step,
        String id,
        Instant submitted,
        Instant mapsEnd,
        Instant end,
        SortedMap<String, SortedMap<String, Long>> counters) {
    /** What a counter holds; 0 if the job has none of that name. */
    public long counter(String group, String name) {
        SortedMap<String, Long> counted = counters.get(group);
        return counted == null ? 0 : counted.getOrDefault(name, 0L);
    }

    /** How many map tasks of the count job succeeded. */
    public int mapTasks() {
        return (int) counter(MapTime.GROUP, MapTime.TASKS);
    }

    /** How long a map task of the count job read lines and tallied their plays, in the mean of all; wall time. */
    public double meanScanSeconds() {
        return meanSeconds(MapTime.SCAN_MILLIS);
    }

    /** How long it put the tally out, likewise. */
    public double meanEmitSeconds() {
        return meanSeconds(MapTime.EMIT_MILLIS);
    }

    private double meanSeconds(String millis) {
        return counter(MapTime.GROUP, millis) / 1000.0 / Math.max(1, mapTasks());
    }

    static SortedMap<String, SortedMap<String, Long>> all(Counters counters) {
        SortedMap<String, SortedMap<String, Long>> all = new TreeMap<>();
        for (CounterGroup group : counters) {
            SortedMap<String, Long> counted = new TreeMap<>();
            for (Counter counter : group) {
                counted.put(counter.getName(), counter.getValue());
            }
            all.put(group.getName(), counted);
        }
        return all;
    }
}
