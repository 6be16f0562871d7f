package topplays.jobs.sums;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.Counters;
import topplays.rule.KeyColumns;
import topplays.rule.Period;

/**
 * What becomes of the key columns of counts when they are added up: periods may become coarser, and columns may be left out.
 *
 * @param from the columns of the counts
 * @param to the columns of the sums: a period that has those of the counts within it, or none, and some of the groups
 * @param range the periods of the counts that are read
 */
public record RollUp(KeyColumns from, KeyColumns to, PeriodRange range) {
    private static final String FROM = "topplays.sums.from";
    private static final String TO = "topplays.sums.to";
    private static final String MERGES_ROWS = "topplays.sums.merges-rows";
    private static final String KEPT_GROUPS = "topplays.sums.groups";
    private static final String SINCE = "topplays.sums.since";
    private static final String UNTIL = "topplays.sums.until";

    /** The jobs' counters of rows of counts. */
    public enum Counted {
        ROWS_OUTSIDE
    }

    /** Leaves counts with these columns as they are. */
    public static RollUp none(KeyColumns columns) {
        return new RollUp(columns, columns, PeriodRange.ALL);
    }

    /** Whether rows of the counts may become one row. */
    public boolean mergesRows() {
        return !from.equals(to);
    }

    /** The places of the groups that are kept, among all groups. */
    private List<Integer> keptGroups() {
        return IntStream.range(0, from.groups().size())
                .filter(i -> to.groups().contains(from.groups().get(i)))
                .boxed()
                .toList();
    }

    /** Puts this into a job's configuration. */
    public void put(Configuration conf) {
        from.period().ifPresent(period -> conf.set(FROM, period.toString()));
        to.period().ifPresent(period -> conf.set(TO, period.toString()));
        conf.setBoolean(MERGES_ROWS, mergesRows());
        conf.setStrings(KEPT_GROUPS, keptGroups().stream().map(String::valueOf).toArray(String[]::new));
        range.since().ifPresent(since -> conf.set(SINCE, since));
        range.until().ifPresent(until -> conf.set(UNTIL, until));
    }

    /** Makes the keys of the sums; empty if they are the keys of the counts. */
    static Optional<RolledKey> keys(Configuration conf) {
        if (!conf.getBoolean(MERGES_ROWS, false)) {
            return Optional.empty();
        }
        List<Integer> groups = conf.getStringCollection(KEPT_GROUPS).stream()
                .map(Integer::valueOf)
                .toList();
        return Optional.of(new RolledKey(period(conf, FROM), period(conf, TO), groups));
    }

    /** The periods that the job reads. */
    public static PeriodRange range(Configuration conf) {
        return new PeriodRange(Optional.ofNullable(conf.get(SINCE)), Optional.ofNullable(conf.get(UNTIL)));
    }

    /** The rows of periods that the job did not read. */
    public static long rowsOutside(Counters counters) {
        return counters.findCounter(Counted.ROWS_OUTSIDE).getValue();
    }

    private static Optional<Period.Calendar> period(Configuration conf, String name) {
        return Optional.ofNullable(conf.get(name)).flatMap(Period.Calendar::parse);
    }
}
