package topplays.evaluate.fit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import topplays.evaluate.trial.TrialJson;

/**
 * Fits and model as JSON. Times are in seconds; a missing fit is null.
 *
 * <pre>
 * fits   growth        exponent, factor, fromEvents: wall time = factor · events^exponent     {@link PowerLaw}
 *        cost          fixed, each: wall time = fixed + each · events                         {@link AffineCost}
 *        amdahl        one, serial; scanAmdahl: the same for the scan alone                     {@link AmdahlsLaw}
 *        speedUp       an array of cores, events, seconds, speedUp, scanSpeedUp, efficiency   {@link Scaling}
 *        weakScaling   the same
 *        combined      output records of combiners divided by input records
 * model  coefficients  for each phase, seconds for each unit                                  {@link PhaseCost}
 *        bytesPerEvent, bytesPerRecord, bytesPerVideo, onCluster
 *        tried         events, videos, files, slots: the maximum of the fitted trials
 *        fitted        an array of trial, seconds, measured, error
 *        heldBack      the same
 * </pre>
 */
public final class FitsJson {
    private FitsJson() {}

    public static ObjectNode of(Fits fits) {
        ObjectNode json = TrialJson.MAPPER.createObjectNode();
        json.set("growth", TrialJson.MAPPER.valueToTree(fits.growth().orElse(null)));
        if (json.get("growth") instanceof ObjectNode growth) {
            growth.put("fromEvents", Fits.LARGE);
        }
        json.set("cost", TrialJson.MAPPER.valueToTree(fits.cost().orElse(null)));
        json.set("amdahl", TrialJson.MAPPER.valueToTree(fits.amdahl().orElse(null)));
        json.set("scanAmdahl", TrialJson.MAPPER.valueToTree(fits.scanAmdahl().orElse(null)));
        add(json.putArray("speedUp"), fits.speedUp());
        add(json.putArray("weakScaling"), fits.weakScaling());
        json.put("combined", fits.combined().orElse(null));
        return json;
    }

    private static void add(ArrayNode json, List<Scaling> curve) {
        for (Scaling point : curve) {
            ObjectNode each = TrialJson.MAPPER.valueToTree(point);
            json.add(each.put("efficiency", point.efficiency()));
        }
    }

    public static ObjectNode of(CapacityModel model) {
        ObjectNode json = TrialJson.MAPPER.createObjectNode();
        ObjectNode coefficients = json.putObject("coefficients");
        model.coefficients().forEach((phase, values) -> {
            ObjectNode ofPhase = coefficients.putObject(phase.toString());
            for (int i = 0; i < values.size(); i++) {
                ofPhase.put(phase.units().get(i), values.get(i));
            }
        });
        json.put("bytesPerEvent", model.bytesPerEvent());
        json.put("bytesPerRecord", model.bytesPerRecord());
        json.put("bytesPerVideo", model.bytesPerVideo());
        json.put("onCluster", model.onCluster());
        json.set("tried", TrialJson.MAPPER.valueToTree(model.tried()));
        addPredictions(json.putArray("fitted"), model.fitted());
        addPredictions(json.putArray("heldBack"), model.heldBack());
        return json;
    }

    private static void addPredictions(ArrayNode json, List<Prediction> predictions) {
        for (Prediction prediction : predictions) {
            json.addObject()
                    .put("trial", prediction.trial().name())
                    .put("seconds", prediction.seconds())
                    .put("measured", prediction.measured())
                    .put("error", prediction.error());
        }
    }
}
