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

/**
 * How long a count and its chart take, phase by phase, as a sum of costs that can be told in words: a fixed one, one for
 * each byte that a slot reads, for each record that it emits or sums, for each file, for each video. The coefficients are
 * {@linkplain NonNegativeFit fitted} to trials, but for those that were held back to see how good it predicts.
 *
 * @param coefficients in seconds, for the terms of each phase
 * @param bytesAnEvent of input
 * @param bytesARecord of shuffle
 * @param bytesAVideo of COUNTS
 * @param onCluster whether the trials ran on a cluster, so that the starts of containers are in the coefficients
 * @param tried the largest of the trials, beyond which all is extrapolated
 * @param fitted the trials to which it was fitted
 * @param heldBack those to which it was not
 */
public record CapacityModel(
        Map<PhaseCost, List<Double>> coefficients,
        double bytesAnEvent,
        double bytesARecord,
        double bytesAVideo,
        boolean onCluster,
        Tried tried,
        List<Prediction> fitted,
        List<Prediction> heldBack) {
    private static final int LEAST_TRIALS = 3;

    /** The largest values of the trials to which a model was fitted. */
    public record Tried(double events, double videos, double files, double slots) {}

    /** The model of an evaluation; none where fewer than three trials came to their end. */
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
                total(trials, each -> each.median(measures -> measures.volume().inputBytes()))
                        / total(
                                trials,
                                each -> each.median(
                                        measures -> measures.volume().linesRead())),
                total(trials, each -> each.median(measures -> measures.volume().shuffledBytes()))
                        / total(trials, CapacityModel::shuffledRecords),
                total(trials, each -> each.median(measures -> measures.volume().countsBytes()))
                        / total(
                                trials,
                                each -> each.median(
                                        measures -> measures.accuracy().videos())),
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

    private static double shuffledRecords(RepeatedTrial repeated) {
        return repeated.median(measures -> measures.volume().mapOutputRecords()
                - measures.volume().combineInputRecords()
                + measures.volume().combineOutputRecords());
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

    private static double total(Collection<RepeatedTrial> trials, ToDoubleFunction<RepeatedTrial> amount) {
        return trials.stream().mapToDouble(amount).sum();
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

    /** The seconds that each phase of some work takes. */
    public Map<PhaseCost, Double> seconds(SlotWork work) {
        return seconds(work, coefficients);
    }
}
