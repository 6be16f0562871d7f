package topplays.evaluate.fit;

import java.util.List;
import java.util.Optional;

/**
 * Time against cores: {@code seconds(n) = one · (serial + (1 − serial) / n)}, where {@code serial} is the share of the
 * work that more cores do not make shorter (G. M. Amdahl, Validity of the single processor approach, AFIPS 1967). Fitted
 * to measured times, it holds all that keeps cores from helping, such as memory that they share (A. H. Karp, H. P. Flatt,
 * Measuring Parallel Processor Performance, CACM 1990).
 *
 * @param one seconds on one core
 * @param serial from 0 to 1
 */
public record AmdahlsLaw(double one, double serial) {

    /** The law of at least two points of cores and seconds; none for fewer. */
    public static Optional<AmdahlsLaw> fit(List<Point> secondsByCores) {
        return AffineCost.fit(secondsByCores.stream()
                        .map(point -> new Point(1 / point.x(), point.y()))
                        .toList())
                .map(cost -> new AmdahlsLaw(cost.at(1), cost.fixed() / cost.at(1)));
    }

    /** How many times as fast as on one core; no more than 1 / serial on any number of them. */
    public double speedUp(double cores) {
        return 1 / (serial + (1 - serial) / cores);
    }
}
