package topplays.faults;

import java.io.IOException;
import java.util.EnumSet;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.util.Progressable;
import topplays.faults.FaultPlan.Place;

/**
 * HDFS with the faults of a task attempt: in what the mapper reads, in what the reducer writes, and in the renaming
 * that commits a task's output.
 */
public final class FaultyHdfs extends DistributedFileSystem {
    @Override
    public FSDataInputStream open(Path file, int bufferBytes) throws IOException {
        FSDataInputStream in = super.open(file, bufferBytes);
        Fault fault = FaultPlan.fault(getConf(), Place.MAP);
        return fault == Fault.NONE ? in : new FSDataInputStream(new FaultyInput(in, fault));
    }

    @Override
    public FSDataOutputStream create(
            Path file,
            FsPermission permission,
            EnumSet<CreateFlag> flags,
            int bufferBytes,
            short replication,
            long blockBytes,
            Progressable progress,
            Options.ChecksumOpt checksum)
            throws IOException {
        FSDataOutputStream out =
                super.create(file, permission, flags, bufferBytes, replication, blockBytes, progress, checksum);
        Fault fault = FaultPlan.fault(getConf(), Place.WRITE);
        return fault == Fault.NONE ? out : new FSDataOutputStream(new FaultyOutput(out, fault), null);
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        Fault fault = FaultPlan.fault(getConf(), Place.COMMIT);
        fault.grant(1);
        boolean renamed = super.rename(from, to);
        fault.end();
        return renamed;
    }
}
