package topplays.evaluate.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import topplays.evaluate.pace.PaceOutcome;
import topplays.evaluate.pace.PaceReport;
import topplays.evaluate.pace.PaceTable;
import topplays.model.DurationText;
import topplays.pacing.measure.CumulativeFlow;
import topplays.report.HtmlTemplate;

/** A report as a web page in one file, {@link PlotPage}: plots of the rates in and out over time, and a table. */
public final class PaceHtml {
    private static final Map<String, HtmlTemplate> PAGE = HtmlTemplate.sectionsOf(PaceHtml.class, "pace.html");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST_POINTS = 2_000;

    private PaceHtml() {}

    /** Writes the whole page and flushes {@code stream}. */
    public static void write(PaceReport report, OutputStream stream) throws IOException {
        Map<String, String> values =
                Map.of("trace", report.trace(), "table", String.join("\n", new PaceTable(report).lines()));
        PlotPage.write("Paced releases", out -> PAGE.get("page").write(out, values), "pace.js", data(report), stream);
    }

    /** The mean rates per minute in equal spans of time. */
    private static ObjectNode data(PaceReport report) {
        int windowTicks = report.scoring().windowTicks();
        int windows = report.arrived().ticks() / windowTicks;
        int spanTicks = windowTicks * Math.max(1, -Math.floorDiv(-windows, MOST_POINTS));
        Duration span = report.settings().tick().multipliedBy(spanTicks);
        ObjectNode json = MAPPER.createObjectNode();
        json.put("startMillis", report.start().toEpochMilli());
        json.put("spanMillis", span.toMillis());
        json.put("span", DurationText.of(span));
        ObjectNode rates = json.putObject("eventsPerMinute");
        addRates(rates.putArray("arrivals"), report.arrived(), spanTicks, span);
        for (PaceOutcome outcome : report.outcomes()) {
            addRates(rates.putArray(outcome.name()), outcome.released(), spanTicks, span);
        }
        return json;
    }

    private static void addRates(ArrayNode rates, CumulativeFlow flow, int spanTicks, Duration span) {
        double minutes = span.toMillis() / (double) Duration.ofMinutes(1).toMillis();
        for (int tick = spanTicks; tick <= flow.ticks(); tick += spanTicks) {
            rates.add(Math.round(10 * flow.between(tick - spanTicks, tick) / minutes) / 10.0);
        }
    }
}
