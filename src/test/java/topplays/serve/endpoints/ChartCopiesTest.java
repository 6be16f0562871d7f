package topplays.serve.endpoints;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import topplays.serve.plays.PlayCountCache;
import topplays.serve.plays.PlayTable;

class ChartCopiesTest {
    private static final int MAX_BYTES = 1 << 20;
    private static final int VIDEOS = 1_000;

    @Test
    void aChartOfLongIdsIsBoundedAndCountsTheRowsLeftOut() throws IOException {
        ChartCopies.Copy chart = charts("\u0001".repeat(4_090)).chart(VIDEOS);

        JsonNode json = json(chart);
        assertThat(chart.length()).isBetween(MAX_BYTES, MAX_BYTES + 30_000);
        assertThat(json.path("rows")).isNotEmpty();
        assertThat(json.path("rowsOmitted").asInt())
                .isEqualTo(VIDEOS - json.path("rows").size());
        assertThat(json.path("videos").asInt()).isEqualTo(VIDEOS);
        assertThat(json.path("asOf").asText()).isEqualTo("1970-01-01T00:00:00.000Z");
    }

    @Test
    void aChartThatFitsHasAllRowsAndIsWrittenOnce() throws IOException {
        ChartCopies charts = charts("v");

        assertThat(json(charts.chart(VIDEOS)).path("rows")).hasSize(VIDEOS);
        assertThat(json(charts.chart(VIDEOS)).has("rowsOmitted")).isFalse();
        assertThat(charts.chart(VIDEOS)).isSameAs(charts.chart(VIDEOS)).isNotSameAs(charts.chart(1));
    }

    private static ChartCopies charts(String prefix) {
        PlayTable plays = new PlayTable();
        for (int i = 0; i < VIDEOS; i++) {
            byte[] id = (prefix + i).getBytes(US_ASCII);
            plays.add(id, 0, id.length, 1);
        }
        return new ChartCopies(new PlayCountCache(plays, new PlayTable()), MAX_BYTES);
    }

    private static JsonNode json(ChartCopies.Copy chart) throws IOException {
        return new ObjectMapper().readTree(chart.textAt(Instant.EPOCH));
    }
}
