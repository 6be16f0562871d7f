package topplays.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import topplays.model.VideoId;

/**
 * Identifies a chart among those of a TOP; ordered as they are, by period and then by the bytes of each group.
 *
 * @param period the name of the period, if there are periods
 * @param groups the values of the groups' fields, which have the form of ids: bytes from a log
 */
public record ChartName(Optional<String> period, List<VideoId> groups) implements Comparable<ChartName> {
    /** The name of the only chart of a TOP without key columns. */
    public static final ChartName ONLY = new ChartName(Optional.empty(), List.of());

    public ChartName {
        groups = List.copyOf(groups);
    }

    @Override
    public int compareTo(ChartName other) {
        int periods = period.orElse("").compareTo(other.period.orElse(""));
        return periods != 0 ? periods : compare(groups, other.groups);
    }

    private static int compare(List<VideoId> some, List<VideoId> others) {
        int both = Math.min(some.size(), others.size());
        for (int group = 0; group < both; group++) {
            int order = some.get(group).compareTo(others.get(group));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(some.size(), others.size());
    }

    /** The columns, for messages: {@code 2026-11-20, SE}. */
    @Override
    public String toString() {
        List<String> columns = new ArrayList<>();
        period.ifPresent(columns::add);
        groups.forEach(group -> columns.add(group.toString()));
        return String.join(", ", columns);
    }
}
