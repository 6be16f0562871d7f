package topplays.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import topplays.model.PlayCount;
import topplays.model.VideoId;
import topplays.rule.PlayRule;
import topplays.traffic.rate.TrafficProfile;

class TruthTallyTest {
    @Test
    void equalsACountOfTheLinesInTheOrderOfAChart() throws Exception {
        SimulationSettings settings = Simulated.settings(TrafficProfile.VIRAL, Duration.ofHours(4), 20_000);
        TruthTally tally = new TruthTally(settings, PlayRule.NONE);

        for (SimulatedSpan span : Simulated.spans(settings, 2)) {
            tally.count(span);
        }

        Map<String, Long> counted = Simulated.events(settings).stream()
                .map(Simulated.Event::video)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        String lines = counted.entrySet().stream()
                .map(entry -> new PlayCount(VideoId.of(entry.getKey()), entry.getValue()))
                .sorted(PlayCount.CHART_ORDER)
                .map(count -> count.video() + "\t" + count.plays() + "\n")
                .collect(Collectors.joining());
        assertThat(counted).hasSizeBetween(500, 1_000);
        assertThat(text(tally)).isEqualTo(lines);
    }

    @Test
    void withoutPlaysThereAreNoLines() throws Exception {
        assertThat(text(new TruthTally(Simulated.settings(TrafficProfile.FLAT, Duration.ofHours(1)), PlayRule.NONE)))
                .isEmpty();
    }

    private static String text(TruthTally tally) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tally.writeTo(out);
        return out.toString(UTF_8);
    }
}
