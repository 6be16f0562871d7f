package topplays.format.cut;

import java.util.Optional;
import topplays.bytes.ByteSearch;
import topplays.model.MalformedReason;

/** Cuts a line at runs of blanks. Blanks at its start and end are ignored. */
final class BlanksLineCutter implements LineCutter {

    @Override
    public Optional<MalformedReason> cut(byte[] line, int start, int end, Fields fields) {
        fields.clear();
        int at = start;
        while (at < end) {
            int stop = ByteSearch.first(' ', line, at, end);
            if (stop > at) {
                fields.add(line, at, stop);
            }
            at = stop + 1;
        }
        return Optional.empty();
    }
}
