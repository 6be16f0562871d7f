package topplays.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import topplays.model.PlayCountLines;

/**
 * The columns of counts before the video: one count of a video for each period of the calendar and each value of the groups.
 *
 * @param period the kind of the periods, in the zone of the {@linkplain PlayRule#zone rule}
 * @param groups the fields of the log with the groups' values, at most {@value PlayCountLines#MOST_GROUPS}
 */
public record KeyColumns(Optional<Period.Calendar> period, List<String> groups) {
    public static final KeyColumns NONE = new KeyColumns(Optional.empty(), List.of());
    /** The column of the periods. */
    public static final String PERIOD = "period";

    public KeyColumns {
        groups = List.copyOf(groups);
        if (groups.size() > PlayCountLines.MOST_GROUPS) {
            throw new IllegalArgumentException(
                    "--group is given at most " + PlayCountLines.MOST_GROUPS + " times: " + groups);
        }
        if (groups.stream().distinct().count() < groups.size()) {
            throw new IllegalArgumentException("--group is given twice with the same field: " + groups);
        }
    }

    public boolean isEmpty() {
        return period.isEmpty() && groups.isEmpty();
    }

    /** The names of the columns. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        period.ifPresent(kind -> names.add(PERIOD));
        names.addAll(groups);
        return List.copyOf(names);
    }
}
