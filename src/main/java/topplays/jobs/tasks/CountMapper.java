package topplays.jobs.tasks;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BinaryComparable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Mapper;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;
import org.apache.hadoop.mapreduce.lib.partition.HashPartitioner;
import topplays.format.BlockScanner;
import topplays.format.LineParser;
import topplays.format.settings.InputSettings;
import topplays.format.settings.UnknownFieldException;
import topplays.jobs.findings.ArchiveParts;
import topplays.jobs.findings.MalformedByFile;
import topplays.jobs.findings.MalformedFile;
import topplays.jobs.findings.MalformedSamples;
import topplays.jobs.findings.ViewTimes;
import topplays.jobs.io.BlockInputFormat;
import topplays.jobs.io.FilePart;
import topplays.jobs.io.FirstLine;
import topplays.jobs.io.LineBlock;
import topplays.model.LineClass;
import topplays.tally.PlayTally;
import topplays.tally.VideoSpans;

/**
 * Tallies the plays of counted lines, accounts for every line, and emits each video with its plays when the tally is full
 * and at the end.
 *
 * <p>A value is one line or several separated by LF, and its key is its offset in the file. So the mapper works under
 * {@code TextInputFormat}, line by line, and under {@link BlockInputFormat}.
 */
public class CountMapper extends Mapper<LongWritable, BinaryComparable, Text, LongWritable> {
    private final Function<TaskInputOutputContext<?, ?, ?, ?>, MalformedSamples> sampling;

    private final PlaySum counted = new PlaySum();
    private final ViewTimes times = new ViewTimes();
    private InputSettings settings;
    private LineTally lines;
    private PlayTally plays;
    private TallyWriter writer;
    private MalformedSamples samples;
    private final MalformedByFile files = new MalformedByFile();
    private final ArchiveParts parts = new ArchiveParts();
    private boolean atEndOfFile = true;
    private MapTime time;
    private FilePart part = new FilePart(null, 0);
    private W3cRange w3c;
    private BlockScanner scanner;

    public CountMapper() {
        this(MalformedFile::new);
    }

    CountMapper(Function<TaskInputOutputContext<?, ?, ?, ?>, MalformedSamples> sampling) {
        this.sampling = sampling;
    }

    /** Returns a scanner for a file that is not empty. Reads the header if the files have one. */
    public static BlockScanner scannerOf(Path file, InputSettings settings, Configuration conf) throws IOException {
        boolean hasHeader = settings.syntax().header();
        return scanner(file, settings, hasHeader ? FirstLine.read(file, settings.syntax(), conf) : Optional.empty());
    }

    /** The same with a header, or a {@code #Fields} line, that was read before. */
    static BlockScanner scanner(Path file, InputSettings settings, Optional<byte[]> header) throws IOException {
        try {
            return BlockScanner.of(settings, header);
        } catch (UnknownFieldException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** Emits only after all input was read: a failed or killed mapper does not begin to write. */
    @Override
    public void run(Context context) throws IOException, InterruptedException {
        setup(context);
        try (MalformedSamples open = samples) {
            while (context.nextKeyValue()) {
                map(context.getCurrentKey(), context.getCurrentValue(), context);
            }
            emit(context);
            files.end(atEndOfFile);
            samples.keep(files);
            samples.keep(parts);
            samples.keep(times);
            counted.report(PlaySum.Of.EVENTS_COUNTED, context);
            time.report(context);
        } catch (ArithmeticException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    protected void setup(Context context) throws IOException {
        settings = JobSettings.inputSettings(context.getConfiguration());
        w3c = new W3cRange(settings);
        lines = new LineTally(context);
        begin(context.getConfiguration(), context.getNumReduceTasks());
        samples = sampling.apply(context);
        time = new MapTime(System::nanoTime);
    }

    /** Begins with empty sums. */
    protected void begin(Configuration conf, int reducers) throws IOException {
        plays = new PlayTally(JobSettings.tallyMemory(conf));
        writer = new TallyWriter(new HashPartitioner<>(), reducers);
    }

    /** Adds a counted line. */
    protected void add(LineParser line, Context context) throws IOException, InterruptedException {
        plays.add(line.keySource(), line.keyStart(), line.keyEnd(), line.plays());
    }

    /** Whether the sums must be written before the next line. */
    protected boolean isFull() {
        return plays.isFull();
    }

    /** Writes all sums in the order of the shuffle and begins again. */
    protected void write(Context context) throws IOException, InterruptedException {
        writer.write(plays, context);
    }

    @Override
    protected void map(LongWritable offset, BinaryComparable block, Context context)
            throws IOException, InterruptedException {
        FilePart from = LineBlock.partOf(block, context);
        if (block instanceof LineBlock several && several.endsPart()) {
            parts.add(from, several.partBytes());
            return;
        }
        boolean isFirst = offset.get() == 0 && from.start() == 0;
        if (!from.file().equals(part.file())) {
            begin(from.file(), offset.get(), isFirst, context.getConfiguration());
        }
        part = from;
        if (w3c.leavesLinesOut(offset.get(), block.getLength())) {
            scanner = w3c.scannerAt(offset.get(), from.file(), context.getConfiguration());
        }
        start(block);
        if (isFirst && settings.syntax().header() && scanner.skip()) {
            lines.add(LineClass.HEADER, 1);
        }
        while (scanner.next()) {
            if (scanner.videos().size() > 0) {
                takePlainLines(scanner.videos(), block.getBytes(), context);
            } else {
                takeLine(offset.get(), block.getBytes(), context);
            }
        }
        if (block instanceof LineBlock several) {
            several.giveBack(scanner.unfinished());
        }
        files.add(lines.report());
        atEndOfFile = !(block instanceof LineBlock several) || several.isLast();
    }

    private void start(BinaryComparable block) {
        if (block instanceof LineBlock several) {
            scanner.start(several.getBytes(), 0, several.getLength(), several.limit(), several.isLast());
        } else {
            scanner.start(block.getBytes(), 0, block.getLength());
        }
    }

    private void begin(Path next, long offset, boolean isFirst, Configuration conf) throws IOException {
        boolean otherColumns = scanner == null || settings.syntax().header();
        if (w3c.isW3c()) {
            scanner = w3c.scannerAt(offset, next, conf);
        } else if (otherColumns) {
            scanner = scannerOf(next, settings, conf);
        }
        files.begin(next, isFirst, atEndOfFile);
    }

    private void takePlainLines(VideoSpans videos, byte[] block, Context context)
            throws IOException, InterruptedException {
        lines.add(LineClass.COUNTED, videos.size());
        counted.add(videos.size());
        int next = 0;
        while (next < videos.size()) {
            next = plays.addAll(block, videos, next);
            emitIfFull(context);
        }
    }

    private void takeLine(long blockOffset, byte[] block, Context context) throws IOException, InterruptedException {
        LineParser line = scanner.line();
        switch (scanner.lineClass()) {
            case COUNTED -> {
                times.add(line.time());
                if (line.view().isShort()) {
                    lines.addShort();
                } else {
                    lines.add(LineClass.COUNTED, 1);
                    counted.add(line.plays());
                    add(line, context);
                    emitIfFull(context);
                }
            }
            case MALFORMED -> {
                lines.malformed(line.reason());
                long offset = blockOffset + scanner.lineStart();
                samples.add(part, offset, line.reason(), block, scanner.lineStart(), scanner.lineEnd());
            }
            case HEADER, FILTERED, ROBOTS, EXCLUDED, UNKNOWN -> lines.add(scanner.lineClass(), 1);
        }
    }

    private void emitIfFull(Context context) throws IOException, InterruptedException {
        if (isFull()) {
            emit(context);
        }
    }

    private void emit(Context context) throws IOException, InterruptedException {
        time.scanned();
        write(context);
        time.emitted();
    }
}
