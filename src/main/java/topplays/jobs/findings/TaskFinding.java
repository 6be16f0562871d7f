package topplays.jobs.findings;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Records that a task writes to a side file, apart from its output: samples of malformed lines, for instance, or the times of
 * the first and the last view. The client reads the files of all tasks at the end of the job.
 */
public interface TaskFinding {
    /** The folder of the files, in the output of a running job. */
    String folder();

    /** Whether there is nothing to write. */
    boolean isEmpty();

    void write(DataOutput out) throws IOException;

    /** Reads one record of such files. */
    @FunctionalInterface
    interface RecordReader {
        /** Throws {@link EOFException} if there is no record left. */
        void read(DataInput in) throws IOException;
    }

    /** Reads the records that all tasks of a job wrote to a folder, and removes it from the output. */
    static void take(Path output, String folder, Configuration conf, RecordReader reader) throws IOException {
        FileSystem fs = output.getFileSystem(conf);
        Path written = new Path(output, folder);
        if (fs.exists(written)) {
            for (FileStatus each : fs.listStatus(written)) {
                try (DataInputStream in = new DataInputStream(fs.open(each.getPath()))) {
                    while (true) {
                        reader.read(in);
                    }
                } catch (EOFException e) {
                    // all were read
                }
            }
            fs.delete(written, true);
        }
    }
}
