package topplays.jobs.shuffle;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.Counters;
import org.apache.hadoop.mapred.IndexRecord;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.Merger;
import org.apache.hadoop.mapred.SpillRecord;

/** A local file of sorted runs, one after the other. */
final class RunFile implements Closeable {
    /** The shuffle service needs files that its group may read. */
    private static final FsPermission READ_BY_SHUFFLE = new FsPermission((short) 0640);

    private final Path file;
    private final JobConf job;
    private final Counters.Counter written;
    private final FSDataOutputStream out;
    private final List<SortedRun> runs = new ArrayList<>();

    /**
     * Creates the file.
     *
     * @param written counts the records written to disk
     */
    RunFile(Path file, JobConf job, Counters.Counter written) throws IOException {
        this.file = file;
        this.job = job;
        this.written = written;
        out = disk().create(file);
        if (!READ_BY_SHUFFLE.applyUMask(FsPermission.getUMask(job)).equals(READ_BY_SHUFFLE)) {
            disk().setPermission(file, READ_BY_SHUFFLE);
        }
    }

    private FileSystem disk() throws IOException {
        return FileSystem.getLocal(job).getRaw();
    }

    /** Begins a run. The caller closes it when it is complete, before the next one and before the file. */
    SortedRun begin() throws IOException {
        SortedRun run = new SortedRun(out, job, written);
        runs.add(run);
        return run;
    }

    int runs() {
        return runs.size();
    }

    /** A reducer's part of each run, as inputs for a merge. */
    List<Merger.Segment<Text, LongWritable>> segments(int reducer) throws IOException {
        List<Merger.Segment<Text, LongWritable>> segments = new ArrayList<>();
        for (SortedRun run : runs) {
            IndexRecord place = run.place(reducer);
            segments.add(new Merger.Segment<>(
                    job, disk(), file, place.startOffset, place.partLength, SortedRun.codec(job), true));
        }
        return segments;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Renames the file and writes its index: the parts of the first run, then those of the next. */
    void renameTo(Path target, Path indexFile) throws IOException {
        if (!disk().mkdirs(target.getParent()) || !disk().rename(file, target)) {
            throw new IOException("cannot rename " + file + " to " + target);
        }
        int reducers = job.getNumReduceTasks();
        SpillRecord index = new SpillRecord(runs.size() * reducers);
        for (int part = 0; part < index.size(); part++) {
            index.putIndex(runs.get(part / reducers).place(part % reducers), part);
        }
        index.writeToFile(indexFile, job);
    }

    void delete() throws IOException {
        disk().delete(file, false);
    }

    Path path() {
        return file;
    }

    /** The bytes of the records, before compression. */
    long rawBytes() {
        return runs.stream().mapToLong(SortedRun::rawBytes).sum();
    }

    /** The length of the file, which is closed. */
    long bytes() throws IOException {
        return out.getPos();
    }
}
