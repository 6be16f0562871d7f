package topplays.format.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import topplays.format.LineReading;
import topplays.format.lists.LineLists;

class SelectionTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void refusesTwoValuesOfOneField() {
        assertThatThrownBy(() ->
                        LineReading.settings("--input-format=combined", "--where=status=200", "--where=status=206"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no line can satisfy both --where status=200 and --where status=206;"
                        + " for lines with either value: --where 'status=~^(200|206)$'");
        assertThat(LineReading.settings("--input-format=combined", "--where=status=200", "--where=status=200")
                        .selection()
                        .where())
                .hasSize(2);
    }

    @Test
    void needsAGroupInThePattern() {
        assertThatThrownBy(() -> LineReading.settings("--video-pattern=a(?:b)\\(c\\)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--video-pattern needs a group, which is the id: 'a(?:b)\\(c\\)'");
        assertThat(LineReading.settings("--video-pattern=a(b)").selection().videoPattern())
                .map(Pattern::pattern)
                .contains("a(b)");
    }

    @Test
    void needsSinceBeforeUntil() {
        between(Optional.of(NOON), Optional.of(NOON.plusNanos(1)));
        assertThatThrownBy(() -> between(Optional.of(NOON), Optional.of(NOON)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--since must be before --until: 2026-11-20T12:00:00Z, 2026-11-20T12:00:00Z");
        assertThatThrownBy(() -> between(Optional.of(NOON), Optional.of(NOON.minusNanos(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void includesTheTimesOfAHalfOpenRange() {
        Selection hour = between(Optional.of(NOON), Optional.of(NOON.plusSeconds(3600)));
        assertThat(hour.includes(NOON.minusNanos(1))).isFalse();
        assertThat(hour.includes(NOON)).isTrue();
        assertThat(hour.includes(NOON.plusSeconds(3600).minusNanos(1))).isTrue();
        assertThat(hour.includes(NOON.plusSeconds(3600))).isFalse();
    }

    @Test
    void includesAllTimesOnAnOpenSide() {
        assertThat(between(Optional.of(NOON), Optional.empty()).includes(Instant.MAX))
                .isTrue();
        assertThat(between(Optional.empty(), Optional.of(NOON)).includes(Instant.MIN))
                .isTrue();
        assertThat(LineReading.settings().selection().includes(NOON)).isTrue();
    }

    @Test
    void usesTimeOnlyIfARangeIsGiven() {
        assertThat(LineReading.settings().selection().usesTime()).isFalse();
        assertThat(between(Optional.of(NOON), Optional.empty()).usesTime()).isTrue();
        assertThat(between(Optional.empty(), Optional.of(NOON)).usesTime()).isTrue();
    }

    @Test
    void isImmutable() {
        List<Condition> where = new ArrayList<>(List.of(Condition.parse("a=b")));
        Selection selection =
                new Selection(where, LineLists.NONE, Optional.empty(), Set.of(), Optional.empty(), Optional.empty());
        where.clear();
        assertThat(selection.where()).containsExactly(Condition.parse("a=b"));
    }

    private static Selection between(Optional<Instant> since, Optional<Instant> until) {
        return new Selection(List.of(), LineLists.NONE, Optional.empty(), Set.of(), since, until);
    }
}
