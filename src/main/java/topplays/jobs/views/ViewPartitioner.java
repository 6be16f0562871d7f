package topplays.jobs.views;

import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Partitioner;

/** Distributes views by the hashes of their video and viewer together, so that neither is one reducer's alone. */
public final class ViewPartitioner extends Partitioner<Text, LongWritable> {
    @Override
    public int getPartition(Text key, LongWritable views, int reducers) {
        int hash = 0;
        for (int i = 0; i < ViewKey.HASH_BYTES; i++) {
            hash = 31 * hash + key.getBytes()[i];
        }
        return Integer.remainderUnsigned(hash, reducers);
    }
}
