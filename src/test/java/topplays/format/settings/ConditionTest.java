package topplays.format.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
    @ParameterizedTest
    @CsvSource({
        "a=b, a, =, b",
        "a=, a, =, ''",
        "a=b=c, a, =, b=c",
        "a==, a, =, =",
        "/x/y= z, /x/y, =, ' z'",
        "a!=b, a, !=, b",
        "a=~b|c, a, =~, b|c",
        "a=~=, a, =~, =",
        "a!~b, a, !~, b",
        "a<1, a, <, 1",
        "a<=1, a, <=, 1",
        "a>-1.5, a, >, -1.5",
        "a>=1e3, a, >=, 1e3",
        "a!b=c, a!b, =, c",
        "=a=b, =a, =, b"
    })
    void readsTheLongestOperatorAtTheLeftmostPlace(String text, String field, String operator, String value) {
        assertThat(Condition.parse(text)).hasToString(text).satisfies(condition -> {
            assertThat(condition.field()).isEqualTo(field);
            assertThat(condition.operator()).hasToString(operator);
            assertThat(condition.value()).isEqualTo(value);
        });
    }

    @Test
    void aBlankOnEachSideBelongsToTheOperator() {
        assertThat(Condition.parse("a >= 1")).isEqualTo(Condition.parse("a>=1"));
        assertThat(Condition.parse("a = b")).isEqualTo(Condition.parse("a=b"));
        assertThat(Condition.parse("a  =  b").field()).isEqualTo("a ");
        assertThat(Condition.parse("a  =  b")).hasToString("a  =  b");
        assertThat(Condition.parse("a= b").value()).isEqualTo(" b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "=b", "=", "<1", "a!b"})
    void refusesATextWithoutAFieldOrAnOperator(String text) {
        assertThatThrownBy(() -> Condition.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--where takes FIELD OP VALUE, such as status=200;"
                        + " OP is one of = != =~ !~ < <= > >=: '" + text + "'");
    }

    @Test
    void refusesAValueThatIsNotOfTheOperator() {
        assertThatThrownBy(() -> Condition.parse("bytes>=many"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--where bytes>= takes a number, not 'many'");
        assertThatThrownBy(() -> Condition.parse("agent=~a(?=b)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--where is not a valid regular expression: ")
                .hasMessageEndingWith("in 'a(?=b)' (RE2 has no look-around and no back-references)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "+1", "1.", ".5", "1.5e-3", "1E999"})
    void decimalsAreNumbers(String text) {
        assertThat(Decimals.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "1 ", "1,5", "0x1", "1e1000", "1e", "NaN", "\u0661"})
    void otherTextsAreNot(String text) {
        assertThat(Decimals.parse(text)).isEmpty();
    }
}
