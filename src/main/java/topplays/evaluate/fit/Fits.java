package topplays.evaluate.fit;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import topplays.evaluate.trial.Factor;
import topplays.evaluate.trial.RepeatedTrial;

/**
 * The fits of the curves of an evaluation. A fit is empty if there are too few trials for it.
 *
 * @param growth wall seconds against events, from {@value #LARGE} on, where the fixed cost does not distort the
 *     exponent; needs three sizes
 * @param cost wall seconds against events, of all sizes
 * @param amdahl wall seconds against cores
 * @param scanAmdahl seconds of the scan against cores
 * @param speedUp the curve against cores
 * @param weakScaling the curve against cores with a fixed number of events per core
 * @param combined output records of the combiner divided by its input records, over the trials in which it had input
 */
public record Fits(
        Optional<PowerLaw> growth,
        Optional<AffineCost> cost,
        Optional<AmdahlsLaw> amdahl,
        Optional<AmdahlsLaw> scanAmdahl,
        List<Scaling> speedUp,
        List<Scaling> weakScaling,
        Optional<Double> combined) {
    public static final long LARGE = 20_000_000;

    private static final int LEAST_SIZES = 3;

    public Fits {
        speedUp = List.copyOf(speedUp);
        weakScaling = List.copyOf(weakScaling);
    }

    public static Fits of(Curves curves) {
        List<RepeatedTrial> sizes = curves.of(Factor.SIZE);
        List<RepeatedTrial> cores = curves.of(Factor.CORES);
        return new Fits(
                growth(sizes),
                AffineCost.fit(points(Factor.SIZE, sizes, RepeatedTrial::wallSeconds)),
                AmdahlsLaw.fit(points(Factor.CORES, cores, RepeatedTrial::wallSeconds)),
                AmdahlsLaw.fit(points(Factor.CORES, cores, RepeatedTrial::scanSeconds)),
                Scaling.of(cores),
                Scaling.of(curves.of(Factor.WEAK_SCALING)),
                combined(curves));
    }

    private static Optional<PowerLaw> growth(List<RepeatedTrial> sizes) {
        List<RepeatedTrial> large = sizes.stream()
                .filter(size -> size.trial().input().events() >= LARGE)
                .toList();
        return large.size() < LEAST_SIZES
                ? Optional.empty()
                : PowerLaw.fit(points(Factor.SIZE, large, RepeatedTrial::wallSeconds));
    }

    private static List<Point> points(
            Factor factor, List<RepeatedTrial> trials, ToDoubleFunction<RepeatedTrial> seconds) {
        return trials.stream()
                .filter(repeated -> seconds.applyAsDouble(repeated) > 0)
                .map(repeated -> new Point(Curves.value(factor, repeated.trial()), seconds.applyAsDouble(repeated)))
                .toList();
    }

    private static Optional<Double> combined(Curves curves) {
        double in = 0;
        double out = 0;
        for (RepeatedTrial repeated : curves.all()) {
            in += repeated.median(measures -> measures.volume().combineInputRecords());
            out += repeated.median(measures -> measures.volume().combineOutputRecords());
        }
        return in == 0 ? Optional.empty() : Optional.of(out / in);
    }
}
