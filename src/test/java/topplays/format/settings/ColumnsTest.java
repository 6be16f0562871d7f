package topplays.format.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {
    private final Columns header = new Columns(List.of("user", "video", "1", "", "video"), true);
    private final Columns headless = new Columns(List.of(), false);

    @Test
    void findsAColumnByItsName() throws UnknownFieldException {
        assertThat(header.indexOf("user")).isZero();
        assertThat(header.indexOf("")).isEqualTo(3);
    }

    @Test
    void findsAColumnByItsNumberFromOne() throws UnknownFieldException {
        assertThat(header.indexOf("2")).isEqualTo(1);
        assertThat(header.indexOf("5")).isEqualTo(4);
        assertThat(headless.indexOf("17")).isEqualTo(16);
    }

    @Test
    void prefersANameToANumber() throws UnknownFieldException {
        assertThat(header.indexOf("1")).isEqualTo(2);
    }

    @Test
    void refusesANameThatOccursTwice() {
        assertThatThrownBy(() -> header.indexOf("video"))
                .isInstanceOf(UnknownFieldException.class)
                .hasMessage("column 'video' occurs twice in the header: give its number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Video", "users", "6", "0", "-1", "02", "+2", "2.0", " 2", "٢"})
    void refusesAnUnknownNameAndANumberBeyondTheHeader(String name) {
        assertThatThrownBy(() -> header.indexOf(name))
                .isInstanceOf(UnknownFieldException.class)
                .hasMessage("no column '" + name + "': the header has user, video, 1, , video");
    }

    @Test
    void recognisesNumbersFromOne() {
        assertThat(List.of("1", "10", "999999")).allMatch(Columns::isNumber);
        assertThat(List.of("", "0", "01", "1000000", "a", "1a", "-1")).noneMatch(Columns::isNumber);
    }
}
