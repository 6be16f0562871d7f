package topplays.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LineCountsTest {
    private final LineCounts counts = new LineCounts(15, 1, 2, 4, malformed("blank", 5, "json", 3));

    @Test
    void accountForEveryLine() {
        assertThat(counts.malformedLines()).isEqualTo(8);
        assertThat(counts.dataLines()).isEqualTo(11);
    }

    @Test
    void refuseASumOtherThanTheLinesRead() {
        assertThatThrownBy(() -> new LineCounts(14, 1, 2, 4, malformed("blank", 5, "json", 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("of 14 lines read, 15 are accounted for");
        assertThatThrownBy(() -> new LineCounts(1, 0, 0, 0, malformed())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addUpClassByClassAndReasonByReason() {
        LineCounts other = new LineCounts(1000, 100, 200, 400, malformed("json", 10, "time", 290));
        LineCounts sum = new LineCounts(1015, 101, 202, 404, malformed("blank", 5, "json", 13, "time", 290));
        assertThat(counts.plus(other)).isEqualTo(sum);
        assertThat(other.plus(counts)).isEqualTo(sum);
        assertThat(counts.plus(LineCounts.none())).isEqualTo(counts);
        assertThat(counts.malformedLines()).isEqualTo(8);
    }

    @Test
    void knowEachClassAndLeaveOutThoseWithoutLines() {
        LineCounts some = new LineCounts(
                9, new TreeMap<>(Map.of(LineClass.ROBOTS, 3L, LineClass.UNKNOWN, 0L)), malformed("blank", 6));
        assertThat(some.of(LineClass.ROBOTS)).isEqualTo(3);
        assertThat(some.of(LineClass.MALFORMED)).isEqualTo(6);
        assertThat(some.of(LineClass.COUNTED)).isZero();
        assertThat(some)
                .isEqualTo(new LineCounts(9, new TreeMap<>(Map.of(LineClass.ROBOTS, 3L)), malformed("blank", 6)));
        assertThatThrownBy(() -> new LineCounts(1, new TreeMap<>(Map.of(LineClass.MALFORMED, 1L)), malformed()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void failInsteadOfOverflowing() {
        LineCounts many = new LineCounts(Long.MAX_VALUE, Long.MAX_VALUE, 0, 0, malformed());
        assertThatThrownBy(() -> many.plus(new LineCounts(1, 1, 0, 0, malformed())))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new LineCounts(Long.MIN_VALUE, Long.MAX_VALUE, 1, 0, malformed()))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void areImmutable() {
        SortedMap<String, Long> reasons = malformed("blank", 5);
        LineCounts made = new LineCounts(5, 0, 0, 0, reasons);
        reasons.put("json", 1L);
        assertThat(made.malformed()).isEqualTo(Map.of("blank", 5L));
        assertThatThrownBy(() -> made.malformed().put("json", 1L)).isInstanceOf(UnsupportedOperationException.class);
    }

    private static SortedMap<String, Long> malformed(Object... reasonsAndLines) {
        SortedMap<String, Long> malformed = new TreeMap<>();
        for (int i = 0; i < reasonsAndLines.length; i += 2) {
            malformed.put((String) reasonsAndLines[i], ((Integer) reasonsAndLines[i + 1]).longValue());
        }
        return malformed;
    }
}
