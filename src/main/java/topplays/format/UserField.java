package topplays.format;

import java.util.Optional;
import java.util.OptionalInt;
import topplays.format.cut.Fields;
import topplays.model.MalformedReason;
import topplays.model.VideoId;

/**
 * The field that holds the user of an event.
 *
 * @param index its place in a line, from 0, if the user is read
 */
record UserField(OptionalInt index) {

    /** Checks the user of a line; returns the reason if it is malformed. */
    Optional<MalformedReason> check(Fields fields) {
        if (index.isEmpty()) {
            return Optional.empty();
        }
        int field = index.getAsInt();
        if (fields.isMissing(field)) {
            return Optional.of(MalformedReason.FIELD_MISSING);
        }
        int start = fields.start(field);
        int end = fields.end(field);
        boolean isTooLong = end - start > VideoId.MAX_BYTES;
        return isTooLong || VideoField.breaksLines(fields.source(field), start, end)
                ? Optional.of(MalformedReason.USER)
                : Optional.empty();
    }
}
