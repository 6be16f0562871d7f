package topplays.format;

import java.util.Optional;
import java.util.OptionalInt;
import topplays.bytes.WholeNumber;
import topplays.format.cut.Fields;
import topplays.model.MalformedReason;

/** The field that holds the number of plays of a line. Without such a field each line is one play. */
final class PlaysField {
    private final OptionalInt index;
    private long plays;

    PlaysField(OptionalInt index) {
        this.index = index;
    }

    /** Reads the plays of a line; returns the reason if they are malformed. */
    Optional<MalformedReason> read(Fields fields) {
        plays = 1;
        if (index.isEmpty()) {
            return Optional.empty();
        }
        int field = index.getAsInt();
        if (fields.isMissing(field)) {
            return Optional.of(MalformedReason.FIELD_MISSING);
        }
        plays = WholeNumber.parse(fields.source(field), fields.start(field), fields.end(field));
        return plays < 0 ? Optional.of(MalformedReason.PLAYS) : Optional.empty();
    }

    /** The plays of a line that is not malformed, from 0. */
    long plays() {
        return plays;
    }
}
