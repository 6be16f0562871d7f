package topplays.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import topplays.bench.data.Dataset;
import topplays.bench.data.Form;
import topplays.bench.data.Traffic;

class GrowthTest {
    private static Result result(String name, long events, double... seconds) {
        Dataset dataset = new Dataset(new Traffic(events, 10, 1), Form.TOPPLAYS);
        List<Measure> measures = Arrays.stream(seconds)
                .mapToObj(wall -> new Measure(wall, wall, 0, 0))
                .toList();
        Contender contender = new Contender(Contender.Kind.TOPPLAYS, name, dataset, List.of("true"), Map.of());
        return new Result(contender, measures, OptionalLong.empty());
    }

    @Test
    void findsTheExponentOfTheMedians() {
        Growth growth = new Growth();
        growth.add(result("one", 1_000, 2, 1, 9));
        growth.add(result("one", 100_000, 20));
        growth.add(result("one", 10_000_000, 200));

        assertThat(growth.sentences())
                .containsExactly("one: from 1,000 to 10,000,000 events, time grows with events to the power of 0.50.");
    }

    @Test
    void saysNothingAboutOneSizeOrAFailure() {
        Growth growth = new Growth();
        growth.add(result("one", 1_000, 2));
        growth.add(result("one", 2_000));

        assertThat(growth.sentences()).isEmpty();
    }
}
