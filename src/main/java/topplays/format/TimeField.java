package topplays.format;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import topplays.format.cut.Fields;
import topplays.format.settings.Columns;
import topplays.format.settings.FieldNames;
import topplays.format.settings.UnknownFieldException;
import topplays.format.time.TimeFormat;
import topplays.model.MalformedReason;

/**
 * The field that holds the time, or two fields that hold it joined by a blank. Not thread-safe.
 *
 * <p>The time last read is remembered, because lines of one second often follow each other.
 */
final class TimeField {
    private static final int LONGEST_REMEMBERED = 64;

    private final OptionalInt whole;
    private final Optional<Columns.Pair> parts;
    private final TimeFormat format;

    private byte[] joined = new byte[64];
    private Instant time;
    private final byte[] last = new byte[LONGEST_REMEMBERED];
    private int lastLength;
    private Instant lastTime;

    private TimeField(OptionalInt whole, Optional<Columns.Pair> parts, TimeFormat format) {
        this.whole = whole;
        this.parts = parts;
        this.format = format;
    }

    /**
     * The field of that name.
     *
     * @param name a field's name or, if there is no such field, two names joined by a blank
     */
    static TimeField of(String name, Columns columns, FieldNames fields) throws UnknownFieldException {
        Optional<Columns.Pair> parts = columns.pair(name);
        OptionalInt whole =
                columns.has(name) || parts.isEmpty() ? OptionalInt.of(columns.indexOf(name)) : OptionalInt.empty();
        return new TimeField(whole, parts, TimeFormat.named(fields.timeFormat(), fields.timeZone()));
    }

    /** The same for a name that may be missing. */
    static Optional<TimeField> find(Optional<String> name, Columns columns, FieldNames fields)
            throws UnknownFieldException {
        return name.isPresent() ? Optional.of(of(name.get(), columns, fields)) : Optional.empty();
    }

    /** Reads the time of a line; returns the reason if it cannot be read. */
    Optional<MalformedReason> read(Fields fields) {
        time = null;
        if (whole.isPresent() && !fields.isMissing(whole.getAsInt())) {
            int field = whole.getAsInt();
            return parse(fields.source(field), fields.start(field), fields.end(field));
        }
        boolean isMissing = parts.isEmpty()
                || fields.isMissing(parts.get().first())
                || fields.isMissing(parts.get().second());
        return isMissing ? Optional.of(MalformedReason.FIELD_MISSING) : parseJoined(fields, parts.get());
    }

    private Optional<MalformedReason> parseJoined(Fields fields, Columns.Pair pair) {
        int first = fields.end(pair.first()) - fields.start(pair.first());
        int second = fields.end(pair.second()) - fields.start(pair.second());
        int length = first + 1 + second;
        if (length > joined.length) {
            joined = new byte[2 * length];
        }
        System.arraycopy(fields.source(pair.first()), fields.start(pair.first()), joined, 0, first);
        joined[first] = ' ';
        System.arraycopy(fields.source(pair.second()), fields.start(pair.second()), joined, first + 1, second);
        return parse(joined, 0, length);
    }

    private Optional<MalformedReason> parse(byte[] source, int start, int end) {
        if (lastTime != null && Arrays.equals(last, 0, lastLength, source, start, end)) {
            time = lastTime;
            return Optional.empty();
        }
        time = format.parse(source, start, end).orElse(null);
        remember(source, start, end);
        return time == null ? Optional.of(MalformedReason.TIME) : Optional.empty();
    }

    private void remember(byte[] source, int start, int end) {
        lastLength = end - start;
        lastTime = lastLength <= LONGEST_REMEMBERED ? time : null;
        if (lastTime != null) {
            System.arraycopy(source, start, last, 0, lastLength);
        }
    }

    /** The time last read; null if it cannot be read. */
    Instant time() {
        return time;
    }
}
