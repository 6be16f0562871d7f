package topplays.format.settings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which readable lines count.
 *
 * @param where fields that must have these values, all of them
 * @param videoPattern finds the id in the video's field, as its group 1
 * @param since the earliest time that counts
 * @param until the time from which on lines no longer count
 */
public record Selection(
        List<FieldValue> where, Optional<Pattern> videoPattern, Optional<Instant> since, Optional<Instant> until) {

    /** A field and the value it must have. */
    public record FieldValue(String field, String value) {

        /** Reads {@code FIELD=VALUE}. */
        public static FieldValue parse(String text) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("--where takes FIELD=VALUE: '" + text + "'");
            }
            return new FieldValue(text.substring(0, equals), text.substring(equals + 1));
        }

        @Override
        public String toString() {
            return field + "=" + value;
        }
    }

    public Selection {
        where = List.copyOf(where);
        if (videoPattern.isPresent() && videoPattern.get().matcher("").groupCount() < 1) {
            throw new IllegalArgumentException(
                    "--video-pattern needs a group, which is the id: '" + videoPattern.get() + "'");
        }
        if (since.isPresent() && until.isPresent() && !since.get().isBefore(until.get())) {
            throw new IllegalArgumentException("--since must be before --until: " + since.get() + ", " + until.get());
        }
    }

    public static Selection everything() {
        return new Selection(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean usesTime() {
        return since.isPresent() || until.isPresent();
    }

    public boolean includes(Instant time) {
        return since.map(first -> !time.isBefore(first)).orElse(true)
                && until.map(end -> time.isBefore(end)).orElse(true);
    }
}
