package topplays.jobs.views;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import topplays.format.LineParser;
import topplays.jobs.tasks.CountMapper;
import topplays.jobs.tasks.JobSettings;

/** Emits the key of each view, with the number 1. */
public final class ViewMapper extends CountMapper {
    private final Text key = new Text();
    private final LongWritable one = new LongWritable(1);
    private ViewKeys keys;

    @Override
    protected void begin(Configuration conf, int reducers) throws IOException {
        keys = new ViewKeys(JobSettings.rule(conf), JobSettings.keys(conf), JobSettings.sharedHash(conf));
    }

    @Override
    protected void add(LineParser line, Context context) throws IOException, InterruptedException {
        keys.set(line);
        key.set(keys.bytes(), 0, keys.length());
        context.write(key, one);
    }

    @Override
    protected boolean isFull() {
        return false;
    }

    @Override
    protected void write(Context context) {
        // each view has been emitted
    }
}
