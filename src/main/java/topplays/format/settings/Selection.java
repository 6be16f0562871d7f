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
import topplays.format.lists.LineLists;
import topplays.format.settings.Condition.Operator;
import topplays.model.ShellWord;

/**
 * Which well-formed lines are counted.
 *
 * @param where conditions that must all hold
 * @param lists robots and hosts whose lines are not counted
 * @param videoPattern an RE2 expression, matched in linear time; its group 1 is the id within the video's field
 * @param idRewrites applied to the id after the pattern
 * @param since the earliest time that is counted, inclusive
 * @param until the end of the times that are counted, exclusive
 */
public record Selection(
        List<Condition> where,
        LineLists lists,
        Optional<Pattern> videoPattern,
        Set<IdRewrite> idRewrites,
        Optional<Instant> since,
        Optional<Instant> until) {

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

    private static void requireOneValuePerField(List<Condition> where) {
        Map<String, Condition> byField = new HashMap<>();
        for (Condition each : where) {
            Condition other = each.operator() == Operator.EQUAL ? byField.putIfAbsent(each.field(), each) : null;
            if (other != null && !other.equals(each)) {
                throw new IllegalArgumentException(
                        "no line can satisfy both --where %s and --where %s; for lines with either value: --where %s"
                                .formatted(
                                        other,
                                        each,
                                        ShellWord.quoted(either(other, each).toString())));
            }
        }
    }

    private static Condition either(Condition one, Condition other) {
        String values = "^(" + Pattern.quote(one.value()) + "|" + Pattern.quote(other.value()) + ")$";
        return new Condition(one.field(), Operator.MATCH, values);
    }

    /** The same selection with other lists, such as the same ones after they were read. */
    public Selection with(LineLists others) {
        return new Selection(where, others, videoPattern, idRewrites, since, until);
    }

    public boolean usesLists() {
        return !lists.isEmpty();
    }

    public boolean usesTime() {
        return since.isPresent() || until.isPresent();
    }

    public boolean includes(Instant time) {
        return since.map(first -> !time.isBefore(first)).orElse(true)
                && until.map(end -> time.isBefore(end)).orElse(true);
    }
}
