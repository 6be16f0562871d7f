package topplays.evaluate;

import java.util.Optional;

/**
 * An evaluation and what follows from it.
 *
 * @param model none where too few trials came to their end
 */
public record Findings(Evaluation evaluation, Curves curves, Fits fits, Optional<CapacityModel> model) {

    public static Findings of(Evaluation evaluation) {
        Curves curves = Curves.of(evaluation.trials());
        boolean onCluster = !evaluation.machine().framework().equals("local");
        return new Findings(evaluation, curves, Fits.of(curves), CapacityModel.of(curves, onCluster));
    }

    long exactTrials() {
        return evaluation.trials().stream()
                .filter(result -> result.measures()
                        .map(measures -> measures.accuracy().isExact())
                        .orElse(false))
                .count();
    }
}
