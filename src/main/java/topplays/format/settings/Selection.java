package topplays.format.settings;

import com.google.re2j.Pattern;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which well-formed lines are counted.
 *
 * @param where fields and the values that all of them must have
 * @param videoPattern an RE2 expression, matched in linear time; its group 1 is the id within the video's field
 * @param idRewrites done to the id after the pattern
 * @param since the earliest time that is counted
 * @param until the first time that is no longer counted
 */
public record Selection(
        List<FieldValue> where,
        Optional<Pattern> videoPattern,
        Set<IdRewrite> idRewrites,
        Optional<Instant> since,
        Optional<Instant> until) {

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
        idRewrites = Collections.unmodifiableSet(new TreeSet<>(idRewrites));
        requireOneValuePerField(where);
        if (videoPattern.isPresent() && videoPattern.get().groupCount() < 1) {
            throw new IllegalArgumentException(
                    "--video-pattern needs a group, which is the id: '" + videoPattern.get() + "'");
        }
        if (since.isPresent() && until.isPresent() && !since.get().isBefore(until.get())) {
            throw new IllegalArgumentException("--since must be before --until: " + since.get() + ", " + until.get());
        }
    }

    private static void requireOneValuePerField(List<FieldValue> where) {
        Map<String, FieldValue> byField = new HashMap<>();
        for (FieldValue each : where) {
            FieldValue other = byField.putIfAbsent(each.field(), each);
            if (other != null && !other.equals(each)) {
                throw new IllegalArgumentException(
                        "no line can satisfy both --where %s and --where %s: count each value by itself"
                                .formatted(other, each));
            }
        }
    }

    public static Selection everything() {
        return new Selection(List.of(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty());
    }

    public boolean usesTime() {
        return since.isPresent() || until.isPresent();
    }

    public boolean includes(Instant time) {
        return since.map(first -> !time.isBefore(first)).orElse(true)
                && until.map(end -> time.isBefore(end)).orElse(true);
    }
}
