package topplays.verify.read;

import topplays.model.LineClass;
import topplays.model.MalformedReason;

/**
 * What a line is.
 *
 * @param reason why it is malformed; null if it is not
 * @param video the id of a line that counts as {@link ByteText}, null of others
 * @param plays how many plays a line that counts stands for, from 0
 */
public record LogLine(LineClass lineClass, MalformedReason reason, String video, long plays) {
    static final LogLine FILTERED = new LogLine(LineClass.FILTERED, null, null, 0);

    static LogLine counted(String video, long plays) {
        return new LogLine(LineClass.COUNTED, null, video, plays);
    }

    static LogLine malformed(MalformedReason reason) {
        return new LogLine(LineClass.MALFORMED, reason, null, 0);
    }
}
