package topplays.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.hadoop.mapreduce.security.TokenCache;
import topplays.storage.InputFile;
import topplays.storage.InputListing;

/**
 * Gives a mapper the lines of the listed log files, each with its offset. A line ends at LF and nowhere else.
 *
 * <p>The files are those of an {@link InputListing} that was written before, so that a job reads just what its summary
 * says, and the folders are not listed again.
 */
public final class LogInputFormat extends TextInputFormat {
    private static final String LISTING = "topplays.input.listing";

    /** Has the job read the files of a listing. */
    static void setListing(Job job, Path listing) {
        job.setInputFormatClass(LogInputFormat.class);
        job.getConfiguration().set(LISTING, listing.toString());
    }

    @Override
    protected List<FileStatus> listStatus(JobContext job) throws IOException {
        Configuration conf = job.getConfiguration();
        List<InputFile> files =
                InputListing.read(new Path(conf.get(LISTING)), conf).files();
        Path[] paths = files.stream().map(InputFile::path).toArray(Path[]::new);
        TokenCache.obtainTokensForNamenodes(job.getCredentials(), paths, conf);
        CompressionCodecFactory codecs = new CompressionCodecFactory(conf);
        List<FileStatus> statuses = new ArrayList<>();
        for (InputFile file : files) {
            boolean hasLines = file.length() > 0 || codecs.getCodec(file.path()) != null;
            if (hasLines) {
                long blockSize = file.path().getFileSystem(conf).getDefaultBlockSize(file.path());
                statuses.add(new FileStatus(file.length(), false, 1, blockSize, 0, file.path()));
            }
        }
        return statuses;
    }

    @Override
    public RecordReader<LongWritable, Text> createRecordReader(InputSplit split, TaskAttemptContext context) {
        return new LogLineReader();
    }
}
