package topplays.evaluate.fit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import topplays.evaluate.trial.Median;
import topplays.report.Figures;

/** Describes the error of a model in words. */
public final class ModelText {
    private ModelText() {}

    /** The error on the trials held back, and on the fitted ones. */
    public static String error(CapacityModel model) {
        String fitted = "on the %s used for the fit, the median error is %s"
                .formatted(
                        Figures.count(model.fitted().size(), "trial"),
                        Figures.share(Median.of(absolute(model.fitted()))));
        if (model.heldBack().isEmpty()) {
            return "The fit used every trial, so the error of predictions is unknown; " + fitted + ".";
        }
        List<String> errors = new ArrayList<>();
        for (Prediction prediction : model.heldBack()) {
            errors.add("%s for %s (%s)"
                    .formatted(
                            Figures.seconds(prediction.seconds()),
                            Figures.seconds(prediction.measured()),
                            percent(prediction.error())));
        }
        return "Error of the model on %s held back: %s; %s."
                .formatted(Figures.count(model.heldBack().size(), "trial"), String.join(", ", errors), fitted);
    }

    private static List<Double> absolute(Collection<Prediction> predictions) {
        return predictions.stream()
                .map(prediction -> Math.abs(prediction.error()))
                .toList();
    }

    /** A relative error with its sign: {@code +4%}. */
    public static String percent(double error) {
        return String.format(Locale.ROOT, "%+.0f%%", 100 * error);
    }
}
