package topplays.jobs.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import topplays.bytes.SharedHash;
import topplays.format.lists.LineLists;
import topplays.format.lists.ListFile;
import topplays.format.settings.InputOptions;
import topplays.format.settings.InputSettings;
import topplays.model.PlayCountLines;
import topplays.rule.KeyColumns;
import topplays.rule.PlayRule;

/** Settings for a job's tasks, as properties of the job's configuration. */
public final class JobSettings {
    private static final String INPUT = "topplays.input.options";
    private static final String LISTS = "topplays.input.lists";

    /** The lists of the last job that this process has set up, so that tasks in the same process need not compile them. */
    private static volatile LineLists lastLists = LineLists.NONE;

    private static final String HASH_KEYS = "topplays.hash.keys";
    private static final String FIGURES = "topplays.counts.figures";
    private static final String KEY_COLUMNS_READ = "topplays.counts.key-columns.read";
    private static final String KEY_COLUMNS_WRITTEN = "topplays.counts.key-columns.written";
    private static final String TALLY_MEMORY = "topplays.tally.memory";
    private static final long DEFAULT_TALLY_MEMORY = 128L << 20;
    private static final String REDUCER_BYTES = "topplays.reducer.input";
    public static final long USUAL_REDUCER_BYTES = 4L << 30;
    /** Escapes all characters that the XML of a job's configuration cannot hold. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private JobSettings() {}

    public static void setInputSettings(Configuration conf, InputSettings settings) throws JsonProcessingException {
        conf.set(INPUT, JSON.writeValueAsString(InputOptions.of(settings)));
    }

    /** Stores the content of the lists of the settings in a folder, from which the tasks read it. */
    public static void setLists(Configuration conf, InputSettings settings, Path folder) throws IOException {
        FileSystem fs = folder.getFileSystem(conf);
        for (Map.Entry<String, byte[]> list :
                settings.selection().lists().contents().entrySet()) {
            try (OutputStream out = fs.create(new Path(folder, list.getKey()))) {
                out.write(list.getValue());
            }
        }
        conf.set(LISTS, folder.toString());
        lastLists = settings.selection().lists();
    }

    static InputSettings inputSettings(Configuration conf) throws IOException {
        InputSettings settings = withoutLists(conf);
        LineLists named = settings.selection().lists();
        LineLists last = lastLists;
        return settings.with(last.equals(named) ? last : named.read(list -> stored(list, conf)));
    }

    /** The rule of the job. */
    public static PlayRule rule(Configuration conf) throws IOException {
        return withoutLists(conf).rule();
    }

    /** The key columns of the job's counts. */
    public static KeyColumns keys(Configuration conf) throws IOException {
        return withoutLists(conf).keys();
    }

    private static InputSettings withoutLists(Configuration conf) throws IOException {
        return InputOptions.parse(JSON.readValue(conf.getRaw(INPUT), new TypeReference<Map<String, Object>>() {}));
    }

    /** The content of a list as it was when the job began. */
    private static byte[] stored(ListFile list, Configuration conf) throws IOException {
        Path file = new Path(conf.get(LISTS), list.sha256().orElseThrow());
        try (InputStream in = file.getFileSystem(conf).open(file)) {
            return in.readAllBytes();
        }
    }

    /** Draws the keys of the hash that all tasks of the job share. */
    public static void drawSharedHash(Configuration conf) {
        SharedHash hash = SharedHash.draw();
        conf.set(HASH_KEYS, hash.first() + " " + hash.second());
    }

    public static SharedHash sharedHash(Configuration conf) {
        String[] keys = conf.get(HASH_KEYS).split(" ", 2);
        return new SharedHash(Long.parseLong(keys[0]), Long.parseLong(keys[1]));
    }

    /** Sets what the lines of counts hold that the job reads: the figures, and the number of key columns before the video. */
    public static void setCountLines(Configuration conf, PlayCountLines.Figures figures, int keyColumns) {
        conf.setEnum(FIGURES, figures);
        conf.setInt(KEY_COLUMNS_READ, keyColumns);
    }

    /** A reader of the lines of counts that the job reads. */
    public static PlayCountLines countLines(Configuration conf) {
        return new PlayCountLines(
                conf.getEnum(FIGURES, PlayCountLines.Figures.PLAYS), conf.getInt(KEY_COLUMNS_READ, 0));
    }

    /** Sets the number of key columns that the job writes before the video. */
    public static void setKeyColumns(Configuration conf, int keyColumns) {
        conf.setInt(KEY_COLUMNS_WRITTEN, keyColumns);
    }

    public static int keyColumns(Configuration conf) {
        return conf.getInt(KEY_COLUMNS_WRITTEN, 0);
    }

    /** The maximum memory of a map task's tally, in bytes. */
    public static long tallyMemory(Configuration conf) {
        return conf.getLongBytes(TALLY_MEMORY, DEFAULT_TALLY_MEMORY);
    }

    /** The bytes of a job's input per reducer on a cluster; at least 1. */
    public static long reducerBytes(Configuration conf) throws IOException {
        long bytes = conf.getLongBytes(REDUCER_BYTES, USUAL_REDUCER_BYTES);
        if (bytes < 1) {
            throw new IOException(REDUCER_BYTES + " must be at least 1: " + bytes);
        }
        return bytes;
    }

    public static void setTallyMemory(Configuration conf, long bytes) {
        conf.setLong(TALLY_MEMORY, bytes);
    }
}
