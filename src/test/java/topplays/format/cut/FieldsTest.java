package topplays.format.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import topplays.format.LineReading;

class FieldsTest {
    private final Fields fields = new Fields();
    private final byte[] line = LineReading.utf8("häh,x");

    @Test
    void holdsSlicesOfAnyArray() {
        fields.add(line, 0, 4);
        fields.add(line, 5, 6);
        fields.add(LineReading.utf8("y"), 0, 1);
        assertThat(fields.texts()).containsExactly("häh", "x", "y");
        assertThat(fields.source(1)).isSameAs(line);
        assertThat(fields.start(1)).isEqualTo(5);
        assertThat(fields.end(1)).isEqualTo(6);
    }

    @Test
    void distinguishesAnEmptyFieldFromAMissingOne() {
        fields.add(line, 2, 2);
        fields.addMissing();
        assertThat(fields.count()).isEqualTo(2);
        assertThat(fields.isMissing(0)).isFalse();
        assertThat(fields.isMissing(1)).isTrue();
        assertThat(fields.isMissing(2)).isTrue();
    }

    @Test
    void holdsAnyNumberOfFieldsInOrder() {
        for (int field = 0; field < 100; field++) {
            fields.add(LineReading.utf8("f" + field), 0, field < 10 ? 2 : 3);
        }
        assertThat(fields.texts())
                .containsExactlyElementsOf(
                        IntStream.range(0, 100).mapToObj(field -> "f" + field).toList());
    }

    @Test
    void isEmptyAfterBeingCleared() {
        fields.add(line, 0, 3);
        fields.clear();
        assertThat(fields.count()).isZero();
        assertThat(fields.isMissing(0)).isTrue();
        assertThat(fields.texts()).isEmpty();
    }
}
