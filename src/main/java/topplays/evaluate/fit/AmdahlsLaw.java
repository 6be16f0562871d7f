package topplays.evaluate.fit;

import java.util.List;
import java.util.Optional;

/**
 * Time against cores: {@code seconds(n) = one · (serial + (1 − serial) / n)}, where {@code serial} is the share of the
 * work that more cores do not speed up (G. M. Amdahl, Validity of the single processor approach, AFIPS 1967). Fitted to
 * measured times, it includes everything that limits the gain, such as shared memory bandwidth (A. H. Karp, H. P.
 * Flatt, Measuring Parallel Processor Performance, CACM 1990).
 *
 * @param one seconds on one core
 * @param serial from 0 to 1
 */
public record AmdahlsLaw(double one, double serial) {

    /** Fits the law to points of cores and seconds. Empty for fewer than two. */
    public static Optional<AmdahlsLaw> fit(List<Point> secondsByCores) {
        return AffineCost.fit(secondsByCores.stream()
                        .map(point -> new Point(1 / point.x(), point.y()))
                        .toList())
                .map(cost -> new AmdahlsLaw(cost.at(1), cost.fixed() / cost.at(1)));
    }

    /** The speed-up over one core. Its limit is 1 / serial. */
    public double speedUp(double cores) {
        return 1 / (serial + (1 - serial) / cores);
    }
}
