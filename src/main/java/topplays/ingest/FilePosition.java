package topplays.ingest;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import topplays.model.LineCounts;

/**
 * How far a file was read by all runs of a writer together.
 *
 * @param path the qualified path it had then
 * @param head identifies the file there or elsewhere
 * @param bytes the number of bytes that were read, before compression
 * @param lines the lines in these bytes, by class
 * @param storedBytes the stored length of the file when it was last opened
 * @param done whether it was read to its end
 */
record FilePosition(Path path, FileFingerprint head, long bytes, LineCounts lines, long storedBytes, boolean done) {

    /** The same file, found elsewhere or longer. */
    FilePosition foundAt(Path path, FileFingerprint head) {
        return new FilePosition(path, head, bytes, lines, storedBytes, done);
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new TreeMap<>();
        map.put("path", path.toString());
        map.put("headBytes", head.bytes());
        map.put("headSha256", head.sha256());
        map.put("line", lines.linesRead());
        map.put("byte", bytes);
        map.put("lines", RecordedFields.of(lines));
        map.put("storedBytes", storedBytes);
        map.put("done", done);
        return map;
    }

    static FilePosition of(RecordedFields recorded) throws IOException {
        return new FilePosition(
                new Path(recorded.text("path")),
                recorded.head(),
                recorded.whole("byte"),
                recorded.lines("lines"),
                recorded.whole("storedBytes"),
                recorded.flag("done"));
    }
}
