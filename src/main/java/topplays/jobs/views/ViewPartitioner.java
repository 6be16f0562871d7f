package topplays.jobs.views;

import java.nio.ByteBuffer;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Partitioner;

/** Distributes views by the hashes of their video and viewer together, so that neither is one reducer's alone. */
public final class ViewPartitioner extends Partitioner<Text, LongWritable> {
    @Override
    public int getPartition(Text key, LongWritable views, int reducers) {
        return reducerOf(ByteBuffer.wrap(key.getBytes()).getLong(), reducers);
    }

    /** The reducer of a key that begins with these hashes. */
    static int reducerOf(long hashes, int reducers) {
        int both = Long.hashCode(hashes);
        return (int) ((Integer.toUnsignedLong(both) * reducers) >>> Integer.SIZE);
    }
}
