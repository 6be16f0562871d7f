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
 * @param view the values of a counted line that a rule or key columns use
 */
public record LogLine(LineClass lineClass, MalformedReason reason, String video, long plays, ReadView view) {
    static final LogLine FILTERED = new LogLine(LineClass.FILTERED, null, null, 0, ReadView.UNUSED);

    static final LogLine HEADER = new LogLine(LineClass.HEADER, null, null, 0, ReadView.UNUSED);

    static LogLine counted(String video, long plays, ReadView view) {
        return new LogLine(LineClass.COUNTED, null, video, plays, view);
    }

    /** A line that is neither counted nor malformed. */
    static LogLine leftOut(LineClass lineClass) {
        return new LogLine(lineClass, null, null, 0, ReadView.UNUSED);
    }

    static LogLine malformed(MalformedReason reason) {
        return new LogLine(LineClass.MALFORMED, reason, null, 0, ReadView.UNUSED);
    }
}
