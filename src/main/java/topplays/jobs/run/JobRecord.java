package topplays.jobs.run;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.mapreduce.Counter;
import org.apache.hadoop.mapreduce.CounterGroup;
import org.apache.hadoop.mapreduce.Counters;
import topplays.jobs.tasks.MapTime;

/**
 * Times and counters of a successful job, measured by its client.
 *
 * @param step the job's step, such as {@code count}
 * @param id Hadoop's job id
 * @param mapsEnd when the last map task ended, accurate to the polling interval
 * @param counters Hadoop's counters by group and name
 */
public record JobRecord(
        String step,
        String id,
        Instant submitted,
        Instant mapsEnd,
        Instant end,
        SortedMap<String, SortedMap<String, Long>> counters) {
    /** Returns the value of a counter, or 0 if the job has no counter of that name. */
    public long counter(String group, String name) {
        SortedMap<String, Long> counted = counters.get(group);
        return counted == null ? 0 : counted.getOrDefault(name, 0L);
    }

    /** The number of successful map tasks of the count job. */
    public int mapTasks() {
        return (int) counter(MapTime.GROUP, MapTime.TASKS);
    }

    /** Mean wall time in which a map task of the count job read lines and tallied plays. */
    public double meanScanSeconds() {
        return meanSeconds(MapTime.SCAN_MILLIS);
    }

    /** Mean wall time in which a map task of the count job emitted its tally. */
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
