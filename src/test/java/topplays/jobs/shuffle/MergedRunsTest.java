package topplays.jobs.shuffle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.io.DataInputBuffer;
import org.apache.hadoop.io.DataOutputBuffer;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.WritableUtils;
import org.apache.hadoop.util.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergedRunsTest {
    private static final int BUFFER_BYTES = 64;

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::key);

    private record Entry(Text key, long value) {}

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 40})
    void returnsTheRecordsOfAllRunsInTheOrderOfTheirKeys(int count) throws IOException {
        Random random = new Random(count);
        List<Entry> all = new ArrayList<>();
        List<RunReader> runs = new ArrayList<>();
        for (int run = 0; run < count; run++) {
            List<Entry> entries = entries(random);
            entries.sort(ORDER);
            all.addAll(entries);
            runs.add(new RunReader(new ByteArrayInputStream(run(entries)), BUFFER_BYTES));
        }

        List<Entry> merged = read(new MergedRuns(runs, new Progress()));

        assertThat(merged).isSortedAccordingTo(ORDER).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void refusesARunThatIsCutOff() throws IOException {
        byte[] run = run(List.of(new Entry(new Text(new byte[100]), 1)));
        RunReader cut = new RunReader(new ByteArrayInputStream(run, 0, 50), BUFFER_BYTES);
        assertThatThrownBy(cut::next).isInstanceOf(IOException.class).hasMessageContaining("ends within a record");
    }

    /** Keys with many equal beginnings, some shorter than eight bytes, some longer than the buffer. */
    private static List<Entry> entries(Random random) {
        List<Entry> entries = new ArrayList<>();
        for (int i = random.nextInt(200); i > 0; i--) {
            byte[] key = new byte[random.nextInt(random.nextInt(20) == 0 ? 400 : 12)];
            for (int at = 0; at < key.length; at++) {
                key[at] = (byte) (random.nextInt(6) < 5 ? 0 : random.nextInt());
            }
            entries.add(new Entry(new Text(key), random.nextLong()));
        }
        return entries;
    }

    private static byte[] run(List<Entry> entries) throws IOException {
        DataOutputBuffer run = new DataOutputBuffer();
        for (Entry entry : entries) {
            DataOutputBuffer key = new DataOutputBuffer();
            entry.key().write(key);
            WritableUtils.writeVInt(run, key.getLength());
            WritableUtils.writeVInt(run, Long.BYTES);
            run.write(key.getData(), 0, key.getLength());
            run.writeLong(entry.value());
        }
        WritableUtils.writeVInt(run, -1);
        WritableUtils.writeVInt(run, -1);
        return Arrays.copyOf(run.getData(), run.getLength());
    }

    private static List<Entry> read(MergedRuns merged) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Text key = new Text();
        LongWritable value = new LongWritable();
        while (merged.next()) {
            DataInputBuffer keyBytes = merged.getKey();
            key.readFields(keyBytes);
            value.readFields(merged.getValue());
            assertThat(keyBytes.getPosition()).isEqualTo(keyBytes.getLength());
            entries.add(new Entry(new Text(key), value.get()));
        }
        return entries;
    }
}
