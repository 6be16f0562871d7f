package topplays.jobs.io;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.BlockLocation;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.mapred.LocalJobRunner;
import org.apache.hadoop.mapreduce.InputFormat;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.MRConfig;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.security.TokenCache;
import topplays.format.CsvRecords;
import topplays.format.settings.LineFormat;
import topplays.format.settings.LineSyntax;
import topplays.storage.input.InputFile;
import topplays.storage.input.InputListing;

/**
 * Gives a mapper the listed files in blocks of whole lines, each with its offset in its file. Only LF ends a line.
 *
 * <p>The files come from an {@link InputListing} written beforehand, so a job reads exactly the files in its summary,
 * and folders are not listed again. A split holds large parts of files or many small files. In one process there is one
 * split per core; on a cluster a split has about {@code mapreduce.input.fileinputformat.split.minsize} bytes, from one
 * host.
 */
public final class BlockInputFormat extends InputFormat<LongWritable, LineBlock> {
    private static final String LISTING = "topplays.input.listing";
    private static final String CSV_DELIMITER = "topplays.input.csv-delimiter";
    /** A JSON Pointer in the form for URI fragments, because a setting cannot be empty or hold all characters. */
    private static final String JSON_RECORDS = "topplays.input.json-records";

    /** Whether a task must read an archive from its start to understand the middle of it. */
    private static final String WHOLE_ARCHIVES = "topplays.input.whole-archives";

    /** Makes the job read the files of {@code listing}, which is written to {@code target}. */
    public static void setListing(Job job, InputListing listing, Path target) throws IOException {
        listing.write(target, job.getConfiguration());
        job.setInputFormatClass(BlockInputFormat.class);
        job.getConfiguration().set(LISTING, target.toString());
    }

    /** Makes the job read records of that syntax: CSV records may run over lines, records of JSON documents become lines. */
    public static void setSyntax(Job job, LineSyntax syntax) {
        job.getConfiguration()
                .setBoolean(
                        WHOLE_ARCHIVES,
                        Set.of(LineFormat.CSV, LineFormat.W3C, LineFormat.JSON).contains(syntax.format()));
        if (syntax.format() == LineFormat.CSV) {
            job.getConfiguration().setInt(CSV_DELIMITER, syntax.csvDelimiter());
        }
        if (syntax.format() == LineFormat.JSON) {
            job.getConfiguration().set(JSON_RECORDS, "#" + URLEncoder.encode(syntax.records(), StandardCharsets.UTF_8));
        }
    }

    /** The syntax of the files if they are documents, which must be read from the start. */
    static Optional<LineSyntax> documents(Configuration conf) {
        return Optional.ofNullable(conf.get(JSON_RECORDS))
                .map(fragment -> URLDecoder.decode(fragment.substring(1), StandardCharsets.UTF_8))
                .map(records -> new LineSyntax(LineFormat.JSON, "", false, "", records));
    }

    static Optional<CsvRecords> records(Configuration conf) {
        int delimiter = conf.getInt(CSV_DELIMITER, -1);
        return delimiter < 0
                ? Optional.empty()
                : CsvRecords.of(new LineSyntax(LineFormat.CSV, Character.toString(delimiter), false));
    }

    @Override
    public List<InputSplit> getSplits(JobContext job) throws IOException {
        Configuration conf = job.getConfiguration();
        List<InputFile> files =
                InputListing.read(new Path(conf.get(LISTING)), conf).files();
        TokenCache.obtainTokensForNamenodes(
                job.getCredentials(), files.stream().map(InputFile::path).toArray(Path[]::new), conf);
        List<FileRange> ranges = new ArrayList<>();
        for (InputFile file : files) {
            boolean inParts = file.isArchiveInParts() && !conf.getBoolean(WHOLE_ARCHIVES, false);
            boolean whole = (file.isWhole() && !inParts) || documents(conf).isPresent();
            if (whole || file.length() > 0) {
                ranges.addAll(ranges(file, whole, conf));
            }
        }
        return SplitPacker.pack(ranges, splitBytes(files, job));
    }

    private static List<FileRange> ranges(InputFile file, boolean archive, Configuration conf) throws IOException {
        FileSystem fs = file.path().getFileSystem(conf);
        boolean distributed = !isLocal(conf) && !fs.getUri().getScheme().equals("file");
        if (!distributed) {
            return List.of(new FileRange(file.path(), 0, file.length(), archive, List.of()));
        }
        List<FileRange> ranges = new ArrayList<>();
        for (BlockLocation block : fs.getFileBlockLocations(file.path(), 0, file.length())) {
            long length = Math.min(block.getLength(), file.length() - block.getOffset());
            ranges.add(new FileRange(file.path(), block.getOffset(), length, archive, Arrays.asList(block.getHosts())));
        }
        if (archive) {
            List<String> hosts = ranges.isEmpty() ? List.of() : ranges.get(0).hosts();
            return List.of(new FileRange(file.path(), 0, file.length(), true, hosts));
        }
        return ranges;
    }

    private static long splitBytes(List<InputFile> files, JobContext job) throws IOException {
        if (files.isEmpty()) {
            return 1;
        }
        Configuration conf = job.getConfiguration();
        long bytes = files.stream().mapToLong(InputFile::length).sum();
        long least = bytes(conf, FileInputFormat.SPLIT_MINSIZE, 1);
        long most = Math.max(1, bytes(conf, FileInputFormat.SPLIT_MAXSIZE, Long.MAX_VALUE));
        return isLocal(conf)
                ? localBytes(bytes, least, most, conf.getInt(LocalJobRunner.LOCAL_MAX_MAPS, 1))
                : Math.max(
                        1,
                        Math.min(
                                most,
                                evenly(
                                        bytes,
                                        Math.max(least, blockSize(files.get(0).path(), conf)))));
    }

    /** Returns a size of at most {@code most} bytes such that each core gets one split or, if that is too large, equally many. */
    private static long localBytes(long bytes, long least, long most, int cores) {
        long one = Math.max(1, Math.max(least, bytesEach(bytes, cores)));
        long splitsEach = Math.max(1, bytesEach(bytesEach(bytes, most), cores));
        return one <= most ? one : Math.max(1, bytesEach(bytes, cores * splitsEach));
    }

    /** Reads a size in Hadoop's form, with or without a suffix: {@code 2m}. */
    private static long bytes(Configuration conf, String name, long usual) throws IOException {
        try {
            return conf.getLongBytes(name, usual);
        } catch (IllegalArgumentException e) {
            throw new IOException(name + " must be a number of bytes such as 128m: '" + conf.get(name) + "'", e);
        }
    }

    private static long blockSize(Path file, Configuration conf) throws IOException {
        return file.getFileSystem(conf).getDefaultBlockSize(file);
    }

    /** Returns a size near {@code wanted} that divides the bytes evenly, so that no task gets a small remainder. */
    private static long evenly(long bytes, long wanted) {
        return bytesEach(bytes, Math.max(1, Math.round((double) bytes / wanted)));
    }

    private static long bytesEach(long bytes, long parts) {
        return (bytes + parts - 1) / parts;
    }

    @Override
    public RecordReader<LongWritable, LineBlock> createRecordReader(InputSplit split, TaskAttemptContext context) {
        return new LineBlockReader();
    }

    /** Whether jobs run in this process and not on a cluster. */
    public static boolean isLocal(Configuration conf) {
        return MRConfig.LOCAL_FRAMEWORK_NAME.equals(conf.get(MRConfig.FRAMEWORK_NAME));
    }
}
