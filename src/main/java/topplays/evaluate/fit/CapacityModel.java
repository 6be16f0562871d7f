package topplays.evaluate.fit;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import topplays.evaluate.trial.LineForm;
import topplays.evaluate.trial.RepeatedTrial;
import topplays.evaluate.trial.Trial;
import topplays.evaluate.trial.TrialResult.Measures;
import topplays.evaluate.trial.Volume;

/**
 * Predicts the time of a count and its chart, phase by phase, as a sum of costs: fixed, per byte that a slot reads, per
 * record that it emits or sums, per file and per video. The coefficients are {@linkplain NonNegativeFit fitted} to
 * trials, except for those held back to test the prediction.
 *
 * @param coefficients of the terms of each phase, in seconds
 * @param bytesPerEvent bytes of input per event
 * @param bytesPerRecord bytes of shuffle per record
 * @param bytesPerVideo bytes of COUNTS per video
 * @param onCluster whether the trials ran on a cluster; then the coefficients include the start of containers
 * @param tried the largest values of the trials; anything beyond is extrapolated
 * @param fitted the trials used for the fit
 * @param heldBack the trials not used for the fit
 */
public record CapacityModel(
        Map<PhaseCost, List<Double>> coefficients,
        double bytesPerEvent,
        double bytesPerRecord,
        double bytesPerVideo,
        boolean onCluster,
        Tried tried,
        List<Prediction> fitted,
        List<Prediction> heldBack) {
    private static final int LEAST_TRIALS = 3;

    /** The largest values among the fitted trials. */
    public record Tried(double events, double videos, double files, double slots) {}

    /** The model of an evaluation. Empty if fewer than three trials succeeded. */
    public static Optional<CapacityModel> of(Curves curves, boolean onCluster) {
        List<RepeatedTrial> trials = curves.all().stream()
                .filter(CapacityModel::hasOurFormat)
                .filter(repeated -> !repeated.trial().heldBack())
                .toList();
        if (trials.size() < LEAST_TRIALS) {
            return Optional.empty();
        }
        Map<PhaseCost, List<Double>> coefficients = coefficients(trials);
        Stream<RepeatedTrial> heldBack = curves.heldBack().stream().filter(CapacityModel::hasOurFormat);
        return Optional.of(new CapacityModel(
                coefficients,
                total(trials, measures -> measures.volume().inputBytes())
                        / total(trials, measures -> measures.volume().linesRead()),
                total(trials, measures -> measures.volume().shuffledBytes())
                        / total(trials, CapacityModel::shuffledRecords),
                total(trials, measures -> measures.volume().countsBytes())
                        / total(trials, measures -> measures.accuracy().videos()),
                onCluster,
                tried(trials),
                trials.stream().map(each -> prediction(each, coefficients)).toList(),
                heldBack.map(each -> prediction(each, coefficients)).toList()));
    }

    private static boolean hasOurFormat(RepeatedTrial repeated) {
        return repeated.trial().input().form() == LineForm.TOPPLAYS;
    }

    private static Map<PhaseCost, List<Double>> coefficients(List<RepeatedTrial> trials) {
        Map<PhaseCost, List<Double>> coefficients = new EnumMap<>(PhaseCost.class);
        double[] wallSeconds =
                trials.stream().mapToDouble(RepeatedTrial::wallSeconds).toArray();
        for (PhaseCost phase : PhaseCost.values()) {
            double[][] terms =
                    trials.stream().map(each -> phase.terms(SlotWork.of(each))).toArray(double[][]::new);
            double[] seconds = trials.stream()
                    .mapToDouble(each -> each.median(measures -> phase.measured(measures.phases())))
                    .toArray();
            coefficients.put(
                    phase,
                    DoubleStream.of(NonNegativeFit.coefficients(terms, seconds, wallSeconds))
                            .boxed()
                            .toList());
        }
        return coefficients;
    }

    private static double shuffledRecords(Measures measures) {
        Volume volume = measures.volume();
        return volume.mapOutputRecords() - volume.combineInputRecords() + volume.combineOutputRecords();
    }

    private static Tried tried(List<RepeatedTrial> trials) {
        return new Tried(
                most(trials, each -> each.input().events()),
                most(trials, each -> each.input().videos()),
                most(trials, each -> each.input().files()),
                most(trials, Trial::cores));
    }

    private static Prediction prediction(RepeatedTrial repeated, Map<PhaseCost, List<Double>> coefficients) {
        double seconds = seconds(SlotWork.of(repeated), coefficients).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return new Prediction(repeated.trial(), seconds, repeated.wallSeconds());
    }

    private static double total(Collection<RepeatedTrial> trials, ToDoubleFunction<Measures> amount) {
        return trials.stream().mapToDouble(each -> each.median(amount)).sum();
    }

    private static double most(Collection<RepeatedTrial> trials, ToDoubleFunction<Trial> amount) {
        return trials.stream()
                .mapToDouble(each -> amount.applyAsDouble(each.trial()))
                .max()
                .orElseThrow();
    }

    private static Map<PhaseCost, Double> seconds(SlotWork work, Map<PhaseCost, List<Double>> coefficients) {
        Map<PhaseCost, Double> seconds = new EnumMap<>(PhaseCost.class);
        coefficients.forEach((phase, each) -> seconds.put(phase, phase.seconds(work, each)));
        return seconds;
    }

    /** The seconds per phase for the given work. */
    public Map<PhaseCost, Double> seconds(SlotWork work) {
        return seconds(work, coefficients);
    }
}
