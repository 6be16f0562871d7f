package topplays.format;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import topplays.format.cut.Fields;
import topplays.format.settings.InputSettings;
import topplays.format.settings.UnknownFieldException;
import topplays.model.EventLines;
import topplays.model.EventTime;
import topplays.model.LineClass;
import topplays.model.MalformedReason;

/**
 * Reads the lines of one file as events: writes the event of each counted line, and returns each line's class.
 *
 * <p>The classes are those of {@link LineParser}, except that user and time are always used: if one of them cannot be read
 * or written, the line is malformed. The video is the one that a count of the line would use. The user is that of the
 * user field or, if the settings name fields of a viewer, the viewer; {@code -} if these are missing or empty. Not thread-safe.
 */
public final class EventParser {
    private static final byte[] NOBODY = {'-'};
    private static final long FIRST_SECOND = Math.floorDiv(EventTime.FIRST, 1_000L);
    private static final long LAST_SECOND = Math.floorDiv(EventTime.LAST, 1_000L);

    private final LineParser lines;
    private MalformedReason reason;

    private EventParser(LineParser lines) {
        this.lines = lines;
    }

    /**
     * A parser for a file.
     *
     * @param settings without a plays field: an event is one play
     * @param header as in {@link LineParser#of}
     * @throws UnknownFieldException if a column that the settings name is not in the header
     */
    public static EventParser of(InputSettings settings, Optional<byte[]> header) throws UnknownFieldException {
        if (settings.fields().plays().isPresent()) {
            throw new IllegalArgumentException("an event is one play, so --plays cannot be used: '"
                    + settings.fields().plays().get() + "'");
        }
        return new EventParser(LineParser.of(settings, ReadFields.ofEvents(settings), header));
    }

    /**
     * Parses {@code line[start..end)}, a line without its line feed, and adds its event if the line is counted.
     *
     * @param arrivalMillis when the line arrived, in milliseconds from the epoch: the time of an event without a time field
     */
    public LineClass parse(byte[] line, int start, int end, long arrivalMillis, EventLines into) {
        LineClass lineClass = lines.parse(line, start, end);
        reason = lines.reason();
        Instant time = lines.time();
        if (lineClass != LineClass.MALFORMED && time != null && !hasFourDigitYear(time)) {
            reason = MalformedReason.TIME;
            return LineClass.MALFORMED;
        }
        if (lineClass == LineClass.COUNTED) {
            add(time == null ? arrivalMillis : time.toEpochMilli(), into);
        }
        return lineClass;
    }

    /** The reason why the line last parsed is malformed; null if it is not. */
    public MalformedReason reason() {
        return reason;
    }

    private static boolean hasFourDigitYear(Instant time) {
        return time.getEpochSecond() >= FIRST_SECOND && time.getEpochSecond() <= LAST_SECOND;
    }

    private void add(long epochMillis, EventLines into) {
        Fields fields = lines.fields();
        OptionalInt user = lines.userField();
        ViewFields view = lines.view();
        if (user.isPresent() && fields.start(user.getAsInt()) < fields.end(user.getAsInt())) {
            int field = user.getAsInt();
            add(epochMillis, fields.source(field), fields.start(field), fields.end(field), into);
        } else if (!view.isUnknown()) {
            add(epochMillis, view.viewer(), 0, view.viewerLength(), into);
        } else {
            add(epochMillis, NOBODY, 0, NOBODY.length, into);
        }
    }

    private void add(long epochMillis, byte[] user, int start, int end, EventLines into) {
        into.add(epochMillis, user, start, end, lines.videoSource(), lines.videoStart(), lines.videoEnd());
    }
}
