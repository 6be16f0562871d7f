package topplays.faults;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.io.serializer.Deserializer;
import org.apache.hadoop.io.serializer.WritableSerialization;
import topplays.faults.FaultPlan.Place;

/**
 * The sums of plays between the tasks, with the faults of a task attempt: combiner and reducer take them out of their
 * bytes, amid summing.
 */
public final class FaultyPlays extends WritableSerialization {
    @Override
    public boolean accept(Class<?> type) {
        return type == LongWritable.class;
    }

    @Override
    public Deserializer<Writable> getDeserializer(Class<Writable> type) {
        Deserializer<Writable> plays = super.getDeserializer(type);
        Fault fault = FaultPlan.fault(getConf(), Place.COMBINE, Place.REDUCE);
        return new Deserializer<>() {
            @Override
            public void open(InputStream in) throws IOException {
                plays.open(in);
            }

            @Override
            public Writable deserialize(Writable target) throws IOException {
                fault.grant(1);
                return plays.deserialize(target);
            }

            @Override
            public void close() throws IOException {
                plays.close();
            }
        };
    }
}
