package topplays.evaluate.pace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import topplays.evaluate.page.PaceHtml;
import topplays.pacing.PacingSettings;
import topplays.pacing.measure.ScoredWindows;
import topplays.pacing.policy.PolicyKind;

class PaceFilesTest {
    private static final PacingSettings FRESH = PacingSettings.of(Duration.ofMinutes(15));
    private static final long[] ARRIVALS =
            IntStream.range(0, 600).mapToLong(tick -> tick % 80 == 0 ? 500 : 3).toArray();

    @Test
    void releasesHaveARowPerTickAndAddUpToTheArrivals() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReleasesCsv.write(report("a trace"), out);
        List<String> rows = out.toString(StandardCharsets.US_ASCII).lines().toList();

        assertThat(rows)
                .hasSize(1 + ARRIVALS.length + FRESH.deadlineTicks())
                .contains("seconds,arrivals,taut-string,roll");
        assertThat(rows.get(2)).startsWith("15,3,");
        for (int column = 1; column <= 3; column++) {
            int at = column;
            assertThat(rows.stream()
                            .skip(1)
                            .mapToLong(row -> Long.parseLong(row.split(",", -1)[at]))
                            .sum())
                    .isEqualTo(IntStream.range(0, 600)
                            .mapToLong(tick -> ARRIVALS[tick])
                            .sum());
        }
    }

    @Test
    void theJsonComparesEachPolicyWithTheOptimum() throws IOException {
        JsonNode json = new ObjectMapper().readTree(PaceJson.of(report("a trace")));

        assertThat(json.get("deadlineSeconds").asDouble()).isEqualTo(900);
        assertThat(json.get("capacity").isNull()).isTrue();
        assertThat(json.get("optimum").get("cvToOptimum").asDouble()).isEqualTo(1);
        assertThat(json.get("policies")).hasSize(2);
        assertThat(json.get("policies").get(0).fieldNames())
                .toIterable()
                .contains(
                        "policy",
                        "cv",
                        "cvToOptimum",
                        "peakToMean",
                        "peakToOptimum",
                        "stalenessP50Seconds",
                        "stalenessP99Seconds",
                        "stalenessMaxSeconds",
                        "mostWaiting",
                        "batchesPerHour",
                        "smallBatches",
                        "avoidableSmallBatches");
    }

    @Test
    void theJsonWritesNumbersWithoutAnExponent() {
        assertThat(PaceJson.of(report("a trace")))
                .contains("\"deadlineSeconds\" : 900,")
                .doesNotContainPattern("[0-9]E");
    }

    @Test
    void theTableNamesEveryRow() {
        List<String> lines = new PaceTable(report("a trace")).lines();

        assertThat(lines.subList(1, 5))
                .extracting(line -> line.split(" ", 2)[0])
                .containsExactly("arrivals", "optimum", "taut-string", "roll");
        assertThat(lines.subList(0, 5)).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void thePageRunsNothingButItsOwnTwoScriptsAndFetchesNothing() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaceHtml.write(report("</title><script>alert(1)</script>.csv"), out);
        String page = out.toString(StandardCharsets.UTF_8);

        assertThat(page)
                .contains("default-src 'none'")
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
        assertThat(Pattern.compile("<[a-z]+ [^>]*\\b(src|href)=")
                        .matcher(beforeTheScripts(page))
                        .find())
                .isFalse();
        List<String> scripts = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map((MatchResult script) -> script.group(1))
                .toList();
        assertThat(scripts).hasSize(2);
        for (String script : scripts) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            assertThat(page).contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        }
    }

    private static String beforeTheScripts(String page) {
        return page.substring(0, page.indexOf("<script"));
    }

    private static PaceReport report(String trace) {
        ScoredWindows scoring = ScoredWindows.of(FRESH, ARRIVALS.length, Optional.empty());
        return new PaceTrial(ARRIVALS, Instant.parse("2026-11-20T00:00:00Z"), FRESH, scoring)
                .run(trace, List.of(PolicyKind.TAUT_STRING, PolicyKind.ROLL), name -> {});
    }
}
