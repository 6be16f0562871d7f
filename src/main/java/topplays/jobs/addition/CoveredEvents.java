package topplays.jobs.addition;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import topplays.format.settings.InputOptions;
import topplays.model.Coverage;
import topplays.storage.result.CountsDirectory;

/**
 * The events of several counts. Two counts may have read the same events only if they counted those of different times, by
 * {@code --since} and {@code --until}.
 */
final class CoveredEvents {
    private CoveredEvents() {}

    /** The events that the counts cover together. Throws {@link IOException} if an event may be in two of them. */
    static Coverage of(List<CountsDirectory> counts) throws IOException {
        Coverage all = Coverage.none();
        for (int i = 0; i < counts.size(); i++) {
            Coverage next = counts.get(i).summary().covered();
            Coverage others = next.minus(all);
            if (!others.equals(next)) {
                requireOtherTimes(counts.get(i), counts.subList(0, i));
            }
            all = all.plus(others);
        }
        return all;
    }

    private static void requireOtherTimes(CountsDirectory counts, List<CountsDirectory> others) throws IOException {
        for (CountsDirectory other : others) {
            if (!haveOtherTimes(counts.summary().settings(), other.summary().settings())) {
                try {
                    other.summary().covered().plus(counts.summary().covered());
                } catch (IllegalArgumentException e) {
                    throw new IOException("the counts overlap: " + e.getMessage() + ", in " + counts.path(), e);
                }
            }
        }
    }

    private static boolean haveOtherTimes(Map<String, Object> one, Map<String, Object> other) {
        return isBefore(one, other) || isBefore(other, one);
    }

    private static boolean isBefore(Map<String, Object> one, Map<String, Object> other) {
        Object end = one.get(InputOptions.UNTIL);
        Object start = other.get(InputOptions.SINCE);
        return end != null && start != null && !Instant.parse(end.toString()).isAfter(Instant.parse(start.toString()));
    }
}
