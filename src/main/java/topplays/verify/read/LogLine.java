package topplays.verify.read;

import topplays.model.LineClass;
import topplays.model.MalformedReason;
import topplays.verify.split.ByteText;

/**
 * The class of a line and, for a counted line, its play.
 *
 * @param reason why it is malformed; null if it is not
 * @param video the id of a counted line as {@link ByteText}, null for others
 * @param plays the plays of a counted line, from 0
 */
public record LogLine(LineClass lineClass, MalformedReason reason, String video, long plays) {
    static final LogLine FILTERED = new LogLine(LineClass.FILTERED, null, null, 0);

    static final LogLine HEADER = new LogLine(LineClass.HEADER, null, null, 0);

    static LogLine counted(String video, long plays) {
        return new LogLine(LineClass.COUNTED, null, video, plays);
    }

    /** A line that is neither counted nor malformed. */
    static LogLine leftOut(LineClass lineClass) {
        return new LogLine(lineClass, null, null, 0);
    }

    static LogLine malformed(MalformedReason reason) {
        return new LogLine(LineClass.MALFORMED, reason, null, 0);
    }
}
