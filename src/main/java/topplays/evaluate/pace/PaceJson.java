package topplays.evaluate.pace;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import topplays.pacing.PacingSettings;
import topplays.pacing.measure.Smoothness;
import topplays.report.VideoJson;

/** A report as one JSON object; numbers have at most six decimals; a missing number is {@code null}. */
public final class PaceJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final double MILLIS = 1000;

    private PaceJson() {}

    /** The report as text. */
    public static String of(PaceReport report) {
        return tree(report).toPrettyString() + "\n";
    }

    /** The report as part of a larger document. */
    public static ObjectNode tree(PaceReport report) {
        PacingSettings settings = report.settings();
        Smoothness best = report.optimum().smoothness();
        ObjectNode json = MAPPER.createObjectNode();
        json.put("trace", report.trace());
        json.put("start", report.start().toString());
        put(json, "seconds", report.length().toMillis() / MILLIS);
        put(json, "deadlineSeconds", settings.deadline().toMillis() / MILLIS);
        put(json, "tickSeconds", settings.tick().toMillis() / MILLIS);
        put(json, "windowSeconds", report.window().toMillis() / MILLIS);
        put(json, "warmUpSeconds", report.warmUp().toMillis() / MILLIS);
        json.put("minBatch", settings.minBatch());
        json.put("capacity", settings.capacity() == PacingSettings.UNLIMITED ? null : settings.capacity());
        json.put("events", report.arrived().upTo(report.arrived().ticks()));
        putSmoothness(json.putObject("arrivals"), report.arrivals(), best);
        putOutcome(json.putObject("optimum"), report.optimum(), best);
        ArrayNode policies = json.putArray("policies");
        report.policies()
                .forEach(policy -> putOutcome(policies.addObject().put("policy", policy.name()), policy, best));
        return json;
    }

    private static void putSmoothness(ObjectNode json, Smoothness smoothness, Smoothness best) {
        put(json, "cv", smoothness.cv());
        put(json, "cvToOptimum", smoothness.cvToThatOf(best));
        put(json, "peakToMean", smoothness.peakToMean());
        put(json, "peakToOptimum", smoothness.peakToThatOf(best));
    }

    private static void putOutcome(ObjectNode json, PaceOutcome outcome, Smoothness best) {
        putSmoothness(json, outcome.smoothness(), best);
        put(json, "stalenessP50Seconds", outcome.staleness().median().toMillis() / MILLIS);
        put(json, "stalenessP99Seconds", outcome.staleness().p99().toMillis() / MILLIS);
        put(json, "stalenessMaxSeconds", outcome.staleness().max().toMillis() / MILLIS);
        json.put("mostWaiting", outcome.mostWaiting());
        outcome.batches().ifPresent(batches -> {
            put(json, "batchesPerHour", batches.perHour());
            json.put("smallBatches", batches.small());
            json.put("avoidableSmallBatches", batches.avoidable());
        });
    }

    private static void put(ObjectNode json, String name, double value) {
        if (Double.isNaN(value)) {
            json.putNull(name);
        } else {
            json.put(name, VideoJson.sixDecimals(value));
        }
    }
}
