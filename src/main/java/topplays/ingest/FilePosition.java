package topplays.ingest;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import topplays.model.LineCounts;
import topplays.storage.input.InputFile;

/**
 * How far a file was read by all runs of a writer together.
 *
 * @param path the qualified path it had then
 * @param head identifies the file there or elsewhere
 * @param bytes the number of bytes that were read, before compression
 * @param tail identifies the bytes before that position; empty in records of older versions
 * @param lines the lines in these bytes, by class
 * @param storedBytes the stored length of the file when it was last opened
 * @param storedTail identifies the end of an archive as it is stored, once it is done
 * @param done whether it was read to its end, with no line left for the next run
 */
record FilePosition(
        Path path,
        FileFingerprint head,
        long bytes,
        Optional<FileFingerprint> tail,
        LineCounts lines,
        long storedBytes,
        Optional<FileFingerprint> storedTail,
        boolean done) {

    /** The position at the start of a file. */
    static FilePosition start(InputFile file, FileFingerprint head) {
        return new FilePosition(
                file.path(), head, 0, Optional.empty(), LineCounts.none(), file.length(), Optional.empty(), false);
    }

    /** The same file, found elsewhere or longer. */
    FilePosition foundAt(Path path, FileFingerprint head) {
        return new FilePosition(path, head, bytes, tail, lines, storedBytes, storedTail, done);
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new TreeMap<>();
        map.put("path", path.toString());
        RecordedFields.put("head", head, map);
        tail.ifPresent(before -> RecordedFields.put("tail", before, map));
        map.put("line", lines.linesRead());
        map.put("byte", bytes);
        map.put("lines", RecordedFields.of(lines));
        map.put("storedBytes", storedBytes);
        storedTail.ifPresent(end -> RecordedFields.put("storedTail", end, map));
        map.put("done", done);
        return map;
    }

    static FilePosition of(RecordedFields recorded) throws IOException {
        return new FilePosition(
                new Path(recorded.text("path")),
                recorded.fingerprint("head"),
                recorded.whole("byte"),
                recorded.optionalFingerprint("tail"),
                recorded.lines("lines"),
                recorded.whole("storedBytes"),
                recorded.optionalFingerprint("storedTail"),
                recorded.flag("done"));
    }
}
