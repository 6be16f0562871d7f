package topplays.evaluate.trial;

import java.util.SortedMap;
import java.util.TreeMap;
import topplays.evaluate.run.RankDistance;

/**
 * What was found beside what is true.
 *
 * @param videos how many were played
 * @param missing of these, how many were not found
 * @param extra how many were found that nobody played, or twice
 * @param wrong how many have other plays
 * @param k rows of the chart
 * @param precision the share of its rows that belong among the K most played
 * @param rankAgreement 1 if its rows are in the true order, 0 if it shares none with the true chart: one less the distance
 *     of {@link RankDistance}
 * @param malformedMade lines that cannot be read, as they were put in, by reason
 * @param malformedFound the same as they were told
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

    /** Whether every count, the order of the chart and every line that was left out are just as they must be. */
    public boolean isExact() {
        return missing == 0
                && extra == 0
                && wrong == 0
                && precision == 1
                && rankAgreement == 1
                && malformedMade.equals(malformedFound);
    }
}
