package topplays.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import topplays.chart.Chart;
import topplays.model.LineCounts;
import topplays.model.VideoId;
import topplays.report.content.ChartWriter;

class JsonReportTest {
    private final ChartWriter json = ReportFormat.JSON.writer(TableStyle.PLAIN);

    @Test
    void isOneObjectOfRowsAndSummary() {
        Chart chart = Charts.of(
                Charts.SMALL.summary().lines(), List.of("broken.gz"), Charts.play("x", 2), Charts.play("y", 1));
        assertThat(Charts.text(json, chart)).isEqualTo("""
                        {
                          "k": 10,
                          "rows": [
                            {
                              "rank": 1,
                              "video": "x",
                              "plays": 2,
                              "share": 0.666667
                            },
                            {
                              "rank": 2,
                              "video": "y",
                              "plays": 1,
                              "share": 0.333333
                            }
                          ],
                          "summary": {
                            "plays": 3,
                            "videos": 2,
                            "linesRead": 2043,
                            "counted": 2002,
                            "filtered": 38,
                            "robots": 0,
                            "excluded": 0,
                            "unknown": 0,
                            "header": 1,
                            "malformed": {
                              "columns": 1,
                              "time": 1
                            },
                            "repeats": 0,
                            "short": 0,
                            "skippedFiles": [
                              "broken.gz"
                            ]
                          }
                        }
                        """);
    }

    @Test
    void writesSharesWithoutExponent() throws JsonProcessingException {
        Chart chart = Charts.of(Charts.play("a", 999_999), Charts.play("b", 1));
        assertThat(Charts.text(json, chart)).contains("\"share\": 0.999999\n", "\"share\": 0.000001\n");
        assertThat(Charts.text(json, Charts.only("a"))).contains("\"share\": 1\n");
    }

    @Test
    void addsTheBytesOfAnIdThatTextCannotRepresent() throws JsonProcessingException {
        for (VideoId video :
                List.of(Charts.id(0xff, 'a'), VideoId.of("\u001b[2J"), VideoId.of("a\u202eb"), VideoId.of("\u0000"))) {
            JsonNode row = read(Charts.only(video)).at("/rows/0");
            assertThat(row.get("video").textValue()).isEqualTo(video.toString());
            assertThat(row.get("videoBase64").textValue())
                    .isEqualTo(Base64.getEncoder().encodeToString(video.toBytes()));
        }
    }

    @Test
    void addsNoBytesToAnIdThatIsPlain() throws JsonProcessingException {
        for (String video : List.of("a", "視聴", "say \"hi\"", "\\", "\ufffd", "😀")) {
            JsonNode row = read(Charts.only(video)).at("/rows/0");
            assertThat(row.get("video").textValue()).isEqualTo(video);
            assertThat(row.has("videoBase64")).isFalse();
        }
    }

    @Test
    void everyIdComesBackAsItWas() throws Exception {
        Chart chart = Charts.random(new Random(7), 500);
        JsonNode rows = read(chart).get("rows");
        for (int i = 0; i < chart.rows().size(); i++) {
            JsonNode row = rows.get(i);
            byte[] bytes = row.has("videoBase64")
                    ? row.get("videoBase64").binaryValue()
                    : VideoId.of(row.get("video").textValue()).toBytes();
            assertThat(bytes).isEqualTo(chart.rows().get(i).video().toBytes());
        }
    }

    @Test
    void writesNothingThatActsOnATerminal() {
        Chart chart = Charts.of(LineCounts.none(), List.of("\u009b2J\ud800.gz"), Charts.play("\u202e\u009b", 1));
        assertThat(Charts.text(json, chart))
                .contains("\"video\": \"\\u202E\\u009B\"", "\"\\u009B2J\\uD800.gz\"")
                .doesNotContain("\u202e", "\u009b");
    }

    @Test
    void anEmptyChartHasNoRows() throws JsonProcessingException {
        assertThat(read(Charts.EMPTY).get("rows")).isEmpty();
    }

    private JsonNode read(Chart chart) throws JsonProcessingException {
        return new ObjectMapper().readTree(Charts.text(json, chart));
    }
}
