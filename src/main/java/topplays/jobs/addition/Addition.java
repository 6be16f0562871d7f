package topplays.jobs.addition;

import java.io.IOException;
import java.util.List;
import topplays.storage.result.CountsDirectory;

/** Checks whether counts can be added up: whether the sums are what one count of all their lines would give. */
public final class Addition {
    private Addition() {}

    /**
     * Refuses counts that cannot be added up: counts of one event, of one viewer twice, by other rules, or with a viewer's
     * period that may reach from one into another.
     *
     * @param mergesRows whether rows of one count are added up, too
     * @param leavesViewersOut whether the sums have no viewers even if the counts have
     * @throws IOException with the folders and the reason
     */
    public static void check(List<CountsDirectory> counts, boolean mergesRows, boolean leavesViewersOut)
            throws IOException {
        CoveredEvents.of(counts);
        for (CountsDirectory each : counts) {
            if (each.summary().hasViewers() && !leavesViewersOut) {
                refuseViewers(each, counts.size() > 1, mergesRows);
            }
            if (each.summary().hasAudience() && !leavesViewersOut) {
                refuseAudience(each, counts.size() > 1, mergesRows);
            }
        }
        for (CountsDirectory each : counts) {
            ComparedOptions.requireEqual(counts.get(0), each, leavesViewersOut);
        }
        SeparatePeriods.require(counts);
    }

    /** Refuses to merge charts of one count, and several counts that are one chart; {@link SeparateCharts} refuses others. */
    private static void refuseAudience(CountsDirectory counts, boolean addsSeveral, boolean mergesRows)
            throws IOException {
        if (mergesRows) {
            throw audienceRefusal("periods or groups of " + counts.path());
        }
        if (addsSeveral && counts.summary().keyColumns().isEmpty()) {
            throw audienceRefusal("counts, such as " + counts.path());
        }
    }

    static IOException audienceRefusal(String where) {
        return new IOException(
                "audiences cannot be added up, because one viewer may be in several %s; leave them out: --no-viewers"
                        .formatted(where));
    }

    private static void refuseViewers(CountsDirectory counts, boolean addsSeveral, boolean mergesRows)
            throws IOException {
        if (addsSeveral || mergesRows) {
            throw new IOException(
                    "viewers cannot be added up, because one viewer may be in several %s; add plays only: --no-viewers"
                            .formatted(
                                    addsSeveral
                                            ? "counts, such as " + counts.path()
                                            : "periods or groups of " + counts.path()));
        }
    }
}
