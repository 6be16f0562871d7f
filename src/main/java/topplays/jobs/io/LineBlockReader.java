package topplays.jobs.io;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.input.CombineFileSplit;
import topplays.format.CsvRecords;
import topplays.format.document.JsonDocumentException;
import topplays.storage.input.Compression;
import topplays.storage.input.OnceReadableFileSystem;

/** Reads the file ranges of a split in blocks of whole lines, one after the other. Stops when its thread is interrupted. */
final class LineBlockReader extends RecordReader<LongWritable, LineBlock> {
    private final LongWritable offset = new LongWritable();
    private final LineBlock block = new LineBlock();
    private final BlockBuffer buffer = new BlockBuffer();
    private CombineFileSplit split;
    private TaskAttemptContext task;
    private Configuration conf;
    private Optional<CsvRecords> records;
    private RangeReader range;
    private boolean isAtEndOfPart;
    private int next;
    private long bytesOfRangesRead;

    @Override
    public void initialize(InputSplit split, TaskAttemptContext context) {
        this.split = (CombineFileSplit) split;
        task = context;
        conf = context.getConfiguration();
        records = BlockInputFormat.records(conf);
    }

    @Override
    public boolean nextKeyValue() throws IOException {
        requireNotKilled();
        while (next < split.getNumPaths()) {
            try {
                if (readNext(split.getPath(next))) {
                    return true;
                }
            } catch (IOException | RuntimeException e) {
                requireNotKilled();
                throw unreadable(split.getPath(next), e);
            }
            bytesOfRangesRead += split.getLength(next);
            next++;
        }
        return false;
    }

    private static void requireNotKilled() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("the job was killed");
        }
    }

    private boolean readNext(Path file) throws IOException {
        if (range == null) {
            LogStream stream = LogStream.open(file, split.getOffset(next), split.getLength(next), conf);
            range = RangeReader.of(stream, buffer, records);
            isAtEndOfPart = false;
        } else if (block.unfinished() >= 0) {
            range.giveBack(block.unfinished());
        }
        if (!isAtEndOfPart && range.next()) {
            offset.set(range.offset());
            block.set(range.part(file), buffer.bytes(), buffer.blockLength(), range.limit(), range.isLast());
            return true;
        }
        if (!isAtEndOfPart && range.isPartOfArchive()) {
            block.setEnd(range.part(file), range.partBytes());
            isAtEndOfPart = true;
            return true;
        }
        range.requireBytes(split.getLength(next));
        InputBytes.add(split.getLength(next), task);
        close();
        return false;
    }

    private IOException unreadable(Path file, Exception e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String cannot = "cannot read " + OnceReadableFileSystem.shown(file);
        if (e instanceof JsonDocumentException) {
            return new IOException(cannot + ": " + reason + "; --on-corrupt skip leaves it out", e);
        }
        return new IOException(
                e instanceof LongLineException || e instanceof CutFileException || !isArchive(file)
                        ? cannot + ": " + reason
                        : cannot + ", corrupt or cut off? (" + reason + "); --on-corrupt skip leaves such archives out",
                e);
    }

    private boolean isArchive(Path file) {
        try {
            return range != null ? range.isArchive() : Compression.of(file, conf) != Compression.NONE;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public LongWritable getCurrentKey() {
        return offset;
    }

    @Override
    public LineBlock getCurrentValue() {
        return block;
    }

    @Override
    public float getProgress() throws IOException {
        long read = bytesOfRangesRead + (range == null ? 0 : range.bytesRead());
        return split.getLength() == 0 ? 0 : Math.min(1, (float) read / split.getLength());
    }

    @Override
    public void close() throws IOException {
        if (range != null) {
            range.close();
            range = null;
        }
    }
}
