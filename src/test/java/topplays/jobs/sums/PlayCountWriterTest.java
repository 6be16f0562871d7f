package topplays.jobs.sums;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.junit.jupiter.api.Test;

class PlayCountWriterTest {
    @Test
    void writesEachCountAsALine() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlayCountWriter writer = new PlayCountWriter(out);
        StringBuilder expected = new StringBuilder();
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            String video = "v".repeat(1 + random.nextInt(random.nextInt(50) == 0 ? 4096 : 12));
            long plays = i < 3 ? new long[] {0, 10, Long.MAX_VALUE}[i] : random.nextLong() >>> (1 + random.nextInt(63));
            writer.write(new Text(video), new LongWritable(plays));
            expected.append(video).append('\t').append(plays).append('\n');
        }
        writer.close(null);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }
}
