package topplays.jobs.top;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mrunit.mapreduce.ReduceDriver;
import org.junit.jupiter.api.Test;

class TopReducerTest {
    @Test
    void ranksTheCountsAndEndsAfterKRowsEvenWithinATie() throws IOException {
        assertThat(new ChartTrial(3, 0).rows("b|5", "a|2", "c|2", "d|2")).containsExactly("1|b|5", "2|a|2", "2|c|2");
    }

    @Test
    void skipsRanksAfterATie() throws IOException {
        assertThat(new ChartTrial(10, 0).rows("a|2", "b|2", "c|0")).containsExactly("1|a|2", "1|b|2", "3|c|0");
    }

    @Test
    void ranksEachChartByItself() throws IOException {
        assertThat(new ChartTrial(1, 2).rows("d1|DE|a|2", "d1|DE|b|3", "d2|DE|a|1", "d1|-|c|9", "d1|DE|c|3"))
                .containsExactly("d1|-|1|c|9", "d1|DE|1|b|3", "d2|DE|1|a|1");
    }

    @Test
    void failsIfTheRowsOfAChartDoNotReachItsTotals() {
        ReduceDriver<Text, ChartFigures, Text, Text> driver = ReduceDriver.newReduceDriver(new TopReducer());
        Configuration conf = driver.getConfiguration();
        TopSettings.setLength(conf, 10);
        ChartFigures totals = new ChartFigures();
        totals.setTotals(5, 2, 2);
        driver.withInput(new ChartKey().chart(new byte[0], 0, 0).totals(), List.of(totals));

        assertThatThrownBy(driver::run).isInstanceOf(IOException.class).hasMessage("a chart has 0 rows of 2");
    }
}
