package topplays.format.cut;

import java.util.Optional;
import topplays.model.MalformedReason;

/** Cuts a line at every delimiter. There are no quotes or escapes, so every line can be cut. */
final class DelimitedLineCutter implements LineCutter {
    private final byte[] delimiter;

    DelimitedLineCutter(byte[] delimiter) {
        this.delimiter = delimiter.clone();
    }

    @Override
    public Optional<MalformedReason> cut(byte[] line, int start, int end, Fields fields) {
        fields.clear();
        int fieldStart = start;
        for (int at = start; at <= end - delimiter.length; ) {
            if (isDelimiter(line, at)) {
                fields.add(line, fieldStart, at);
                at += delimiter.length;
                fieldStart = at;
            } else {
                at++;
            }
        }
        fields.add(line, fieldStart, end);
        return Optional.empty();
    }

    private boolean isDelimiter(byte[] line, int at) {
        for (int i = 0; i < delimiter.length; i++) {
            if (line[at + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }
}
