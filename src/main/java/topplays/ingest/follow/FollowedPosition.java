package topplays.ingest.follow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import topplays.ingest.FileFingerprint;
import topplays.ingest.RecordedFields;
import topplays.model.LineCounts;

/**
 * How far a followed log was read.
 *
 * @param path the name under which it is followed; the file may have another name by now
 * @param key the file's own key on its disk, such as its inode
 * @param modifiedMillis its modification time when it was opened, in milliseconds from the epoch
 * @param head identifies the file
 * @param bytes the number of bytes that were read, to the end of a line
 * @param tail identifies the bytes before that position; empty in records of older versions
 * @param line the number of lines of the file that were read
 * @param lines all lines read under that name since following began, by class
 */
record FollowedPosition(
        String path,
        String key,
        long modifiedMillis,
        FileFingerprint head,
        long bytes,
        Optional<FileFingerprint> tail,
        long line,
        LineCounts lines) {

    /** The same place in the file, under another followed name. */
    FollowedPosition under(Path name, LineCounts linesOfName) {
        return new FollowedPosition(name.toString(), key, modifiedMillis, head, bytes, tail, line, linesOfName);
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new TreeMap<>();
        map.put("path", path);
        map.put("key", key);
        map.put("modifiedMillis", modifiedMillis);
        RecordedFields.put("head", head, map);
        tail.ifPresent(before -> RecordedFields.put("tail", before, map));
        map.put("byte", bytes);
        map.put("line", line);
        map.put("lines", RecordedFields.of(lines));
        return map;
    }

    static FollowedPosition of(RecordedFields recorded) throws IOException {
        return new FollowedPosition(
                recorded.text("path"),
                recorded.text("key"),
                recorded.whole("modifiedMillis"),
                recorded.fingerprint("head"),
                recorded.whole("byte"),
                recorded.optionalFingerprint("tail"),
                recorded.whole("line"),
                recorded.lines("lines"));
    }
}
