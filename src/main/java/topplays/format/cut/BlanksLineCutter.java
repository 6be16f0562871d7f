package topplays.format.cut;

import java.util.Optional;
import topplays.model.MalformedReason;

/** Cuts a line at runs of blanks. Blanks at its start and end separate nothing. */
final class BlanksLineCutter implements LineCutter {

    @Override
    public Optional<MalformedReason> cut(byte[] line, int start, int end, Fields fields) {
        fields.clear();
        int at = start;
        while (at < end) {
            int fieldStart = at;
            while (at < end && line[at] != ' ') {
                at++;
            }
            if (at > fieldStart) {
                fields.add(line, fieldStart, at);
            }
            at++;
        }
        return Optional.empty();
    }
}
