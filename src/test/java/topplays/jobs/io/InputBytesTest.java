package topplays.jobs.io;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Counter;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.junit.jupiter.api.Test;
import topplays.storage.input.InputFile;
import topplays.storage.input.InputListing;

class InputBytesTest {
    private static final InputListing LISTING =
            new InputListing(List.of(new InputFile(new Path("/a"), 10), new InputFile(new Path("/b.gz"), 5)));

    private final Counters counters = new Counters();

    @Test
    void allBytesOfAllFilesAreAccountedFor() {
        add(4);
        add(6);
        add(5);

        assertThatCode(() -> InputBytes.check(LISTING, counters)).doesNotThrowAnyException();
    }

    @Test
    void aRangeThatNoTaskHasReadIsAnError() {
        add(4);
        add(5);

        assertThatThrownBy(() -> InputBytes.check(LISTING, counters))
                .isInstanceOf(IOException.class)
                .hasMessage("the count does not add up, so it is not published: 15 bytes of input listed, 9 read");
    }

    @Test
    void aRangeThatTwoTasksHaveReadIsAnError() {
        add(10);
        add(5);
        add(5);

        assertThatThrownBy(() -> InputBytes.check(LISTING, counters)).hasMessageContaining("15 bytes");
    }

    private void add(long bytes) {
        InputBytes.add(bytes, new Task(counters));
    }

    /** A task attempt with the counters of its job. */
    private static final class Task extends TaskAttemptContextImpl {
        private final Counters counters;

        Task(Counters counters) {
            super(new Configuration(false), new TaskAttemptID());
            this.counters = counters;
        }

        @Override
        public Counter getCounter(String group, String name) {
            return counters.findCounter(group, name);
        }
    }
}
