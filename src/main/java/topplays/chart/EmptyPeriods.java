package topplays.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Periods without any row, between charts with rows: an entry after such a period is a re-entry. */
public final class EmptyPeriods {
    private static final int MAX_NAMED = 10;

    private final List<String> first = new ArrayList<>();
    private long count;

    void add(String period) {
        if (first.size() < MAX_NAMED) {
            first.add(period);
        }
        count++;
    }

    /** Names the first ten: {@code 2026-11-13, 2026-11-27}; empty if there are none. */
    public Optional<String> names() {
        if (count == 0) {
            return Optional.empty();
        }
        String named = String.join(", ", first);
        return Optional.of(count == first.size() ? named : named + " and " + (count - first.size()) + " more");
    }
}
