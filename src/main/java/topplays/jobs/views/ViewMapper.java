package topplays.jobs.views;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Partitioner;
import topplays.format.LineParser;
import topplays.jobs.tasks.CountMapper;
import topplays.jobs.tasks.JobSettings;
import topplays.tally.PlayTally;

/** Emits the key of each view with the number of views that have this key. */
public final class ViewMapper extends CountMapper {
    private ViewKeys keys;

    @Override
    protected PlayTally begin(Configuration conf) throws IOException {
        keys = new ViewKeys(JobSettings.rule(conf), JobSettings.sharedHash(conf));
        return new PlayTally(JobSettings.tallyMemory(conf), ViewKeys.LONGEST);
    }

    @Override
    protected Partitioner<Text, LongWritable> partitioner() {
        return new ViewPartitioner();
    }

    @Override
    protected void add(LineParser line, PlayTally views) {
        keys.set(line);
        views.add(keys.bytes(), 0, keys.length(), 1);
    }
}
