package topplays.format.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import topplays.model.MalformedReason;

class LineFormatTest {
    @ParameterizedTest
    @CsvSource({
        "topplays, false, video",
        "tsv, true, video",
        "csv, true, video",
        "delimited, true, video",
        "jsonl, false, video",
        "json, false, video",
        "combined, false, target",
        "w3c, false, cs-uri-stem"
    })
    void isNamedAsOnTheCommandLine(String name, boolean freeColumns, String videoField) {
        LineFormat format = LineFormat.named(name);
        assertThat(format).hasToString(name);
        assertThat(format.hasFreeColumns()).isEqualTo(freeColumns);
        assertThat(format.defaultVideoField()).isEqualTo(videoField);
    }

    @Test
    void refusesAnUnknownNameAndListsTheKnownOnes() {
        assertThatThrownBy(() -> LineFormat.named("TSV"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "unknown input format 'TSV': use topplays, tsv, csv, delimited, jsonl, json, combined, w3c");
    }

    @ParameterizedTest
    @EnumSource(MalformedReason.class)
    void everyReasonHasANameAndADescription(MalformedReason reason) {
        assertThat(reason.toString()).matches("[a-z]+(-[a-z]+)*");
        assertThat(MalformedReason.named(reason.toString())).isEqualTo(reason);
        assertThat(reason.description()).isNotBlank();
    }

    @Test
    void refusesAnUnknownReason() {
        assertThatThrownBy(() -> MalformedReason.named("BLANK"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("unknown reason 'BLANK': use blank, columns, ");
    }
}
