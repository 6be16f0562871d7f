package topplays.jobs;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Mapper;
import org.apache.hadoop.mapreduce.TaskInputOutputContext;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import topplays.format.InputSettings;
import topplays.format.LineParser;
import topplays.format.UnknownFieldException;

/**
 * Emits the plays of each line that counts, and accounts for every line.
 *
 * <p>A value is one line or several with an LF between them, and its key is where it starts in the file; so the mapper
 * works line by line under {@code TextInputFormat} as well as under a format that hands it blocks of lines.
 */
public final class CountMapper extends Mapper<LongWritable, Text, Text, LongWritable> {
    private final BiFunction<Path, TaskInputOutputContext<?, ?, ?, ?>, MalformedSamples> sampling;

    private final Text video = new Text();
    private final LongWritable plays = new LongWritable();
    private final PlaySum counted = new PlaySum();
    private Path file;
    private InputSettings settings;
    private LineTally tally;
    private LineParser parser;
    private MalformedSamples samples;
    private boolean headerIsNext;

    public CountMapper() {
        this(MalformedFile::new);
    }

    CountMapper(BiFunction<Path, TaskInputOutputContext<?, ?, ?, ?>, MalformedSamples> sampling) {
        this.sampling = sampling;
    }

    @Override
    protected void setup(Context context) throws IOException {
        FileSplit split = (FileSplit) context.getInputSplit();
        file = split.getPath();
        settings = JobSettings.inputSettings(context.getConfiguration());
        headerIsNext = settings.syntax().header() && split.getStart() == 0;
        tally = new LineTally(context);
        samples = sampling.apply(file, context);
    }

    /** A parser for a file that has lines; the first may name the columns. */
    static LineParser parserOf(Path file, InputSettings settings, Configuration conf) throws IOException {
        Optional<byte[]> header = Optional.empty();
        if (settings.syntax().header()) {
            header = FirstLine.read(file, conf);
        }
        try {
            return LineParser.of(settings, header);
        } catch (UnknownFieldException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    @Override
    protected void map(LongWritable offset, Text lines, Context context) throws IOException, InterruptedException {
        if (parser == null) {
            parser = parserOf(file, settings, context.getConfiguration());
        }
        byte[] bytes = lines.getBytes();
        int length = lines.getLength();
        int start = 0;
        while (start <= length) {
            int end = start;
            while (end < length && bytes[end] != '\n') {
                end++;
            }
            line(offset.get() + start, bytes, start, end, context);
            start = end + 1;
        }
    }

    private void line(long offset, byte[] bytes, int start, int end, Context context)
            throws IOException, InterruptedException {
        if (headerIsNext) {
            headerIsNext = false;
            tally.header();
            return;
        }
        switch (parser.parse(bytes, start, end)) {
            case COUNTED -> {
                tally.counted();
                counted.add(parser.plays());
                video.set(parser.videoSource(), parser.videoStart(), parser.videoEnd() - parser.videoStart());
                plays.set(parser.plays());
                context.write(video, plays);
            }
            case FILTERED -> tally.filtered();
            case MALFORMED -> {
                tally.malformed(parser.reason());
                samples.add(offset, parser.reason(), bytes, start, end);
            }
            case HEADER -> throw new IllegalStateException("a header is told by its place, not by its content");
        }
    }

    @Override
    protected void cleanup(Context context) throws IOException {
        counted.report(PlaySum.Of.EVENTS_COUNTED, context);
        samples.close();
    }
}
