package topplays.evaluate.trial;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The result of a trial compared with the truth.
 *
 * @param videos number of videos played
 * @param missing videos that the result lacks
 * @param extra videos in the result that nobody played, or that occur twice
 * @param wrong videos with wrong plays
 * @param k rows of the chart
 * @param precision the share of its rows that are among the K most played
 * @param rankAgreement 1 minus the distance of {@link topplays.evaluate.run.RankDistance}: 1 for the true order, 0 for
 *     a disjoint chart
 * @param malformedMade malformed lines in the input, by reason
 * @param malformedFound malformed lines reported, by reason
 */
public record Accuracy(
        long videos,
        long missing,
        long extra,
        long wrong,
        int k,
        double precision,
        double rankAgreement,
        SortedMap<String, Long> malformedMade,
        SortedMap<String, Long> malformedFound) {

    public Accuracy {
        malformedMade = new TreeMap<>(malformedMade);
        malformedFound = new TreeMap<>(malformedFound);
    }

    /** Whether every count, the order of the chart and the number of malformed lines are exact. */
    public boolean isExact() {
        return missing == 0
                && extra == 0
                && wrong == 0
                && precision == 1
                && rankAgreement == 1
                && malformedMade.equals(malformedFound);
    }
}
