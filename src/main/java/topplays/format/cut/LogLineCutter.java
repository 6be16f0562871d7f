package topplays.format.cut;

import java.util.Optional;
import topplays.bytes.ByteSearch;
import topplays.model.MalformedReason;

/** Cuts a line of a web log from its start to its end. Escapes are undone ({@link LogEscapes}). */
abstract class LogLineCutter implements LineCutter {
    final LogEscapes escapes = new LogEscapes();
    byte[] line;
    int at;
    int end;
    Fields fields;
    /** Whether the quoted text last passed has escapes. */
    boolean hasEscapes;

    private final MalformedReason mismatch;

    /** @param mismatch the reason for lines that do not match */
    LogLineCutter(MalformedReason mismatch) {
        this.mismatch = mismatch;
    }

    @Override
    public final Optional<MalformedReason> cut(byte[] line, int start, int end, Fields fields) {
        this.line = line;
        this.at = start;
        this.end = end;
        this.fields = fields;
        fields.clear();
        escapes.clear();
        return matches() ? Optional.empty() : Optional.of(mismatch);
    }

    /** Adds the fields of the line; false if the line does not match. */
    abstract boolean matches();

    /** Moves to the next quote that has no backslash before it, or to the line end. */
    final void passQuotedText() {
        at = ByteSearch.first('"', '\\', line, at, end);
        hasEscapes = at < end && line[at] == '\\';
        while (at < end && line[at] == '\\') {
            at = at + 2 < end ? ByteSearch.first('"', '\\', line, at + 2, end) : end;
        }
    }

    static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }
}
