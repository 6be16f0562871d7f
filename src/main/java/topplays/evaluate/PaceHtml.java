package topplays.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import topplays.model.DurationText;
import topplays.report.HtmlTemplate;

/**
 * A report as a web page in one file: the rates in and out plotted over time, and the table below. It fetches nothing, and
 * its content security policy lets no script run but the two in it, by their hashes.
 *
 * <p>The page is {@code pace.html} beside this class, its plot {@code pace.js}; ECharts is put between them.
 */
public final class PaceHtml {
    private static final Map<String, HtmlTemplate> SECTIONS = HtmlTemplate.sectionsOf(PaceHtml.class, "pace.html");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST_POINTS = 2_000;

    private PaceHtml() {}

    /** Writes the whole page and flushes {@code stream}. */
    public static void write(PaceReport report, OutputStream stream) throws IOException {
        String library = resource("echarts.common.min.js");
        String plot = resource("pace.js");
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        Map<String, String> hashes = Map.of("libraryHash", hash(library), "plotHash", hash(plot));
        SECTIONS.get("page").write(out, hashes);
        SECTIONS.get("report")
                .write(
                        out,
                        Map.of(
                                "trace", report.trace(),
                                "table", String.join("\n", new PaceTable(report).lines())));
        out.write("<script id=\"plots\" type=\"application/json\">" + data(report) + "</script>\n");
        out.write("<script>" + library + "</script>\n");
        out.write("<script>" + plot + "</script>\n");
        SECTIONS.get("end").write(out, Map.of());
        out.flush();
    }

    /** The mean rates a minute in equal spans of time, in JSON that cannot end the element it stands in. */
    private static String data(PaceReport report) {
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
        return json.toString().replace("<", "\\u003c");
    }

    private static void addRates(ArrayNode rates, CumulativeFlow flow, int spanTicks, Duration span) {
        double minutes = span.toMillis() / (double) Duration.ofMinutes(1).toMillis();
        for (int tick = spanTicks; tick <= flow.ticks(); tick += spanTicks) {
            rates.add(Math.round(10 * flow.between(tick - spanTicks, tick) / minutes) / 10.0);
        }
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String file) throws IOException {
        try (InputStream in = PaceHtml.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new FileNotFoundException("missing in the jar: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
