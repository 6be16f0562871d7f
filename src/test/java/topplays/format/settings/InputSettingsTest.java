package topplays.format.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.LineReading;
import topplays.format.ReadFields;

class InputSettingsTest {
    @ParameterizedTest
    @EnumSource(
            value = LineFormat.class,
            names = {"TOPPLAYS", "JSONL", "COMBINED"})
    void needOnlyAFormatThatNamesItsFields(LineFormat format) {
        InputSettings settings = InputSettings.of(format);
        assertThat(settings.namedFields()).containsExactly(format == LineFormat.COMBINED ? "target" : "video");
        assertThat(settings.fields().timeFormat()).isEqualTo(format == LineFormat.COMBINED ? "clf" : "iso");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--video=id", "--video=0", "--user=u", "--time=t", "--plays=n", "--where=w=1"})
    void needNumbersForColumnsWithoutNames(String option) {
        String name = option.split("=", -1)[1];
        String video = option.startsWith("--video") ? option : "--video=1";
        for (String format : new String[] {"--input-format=tsv", "--input-format=csv"}) {
            assertThatThrownBy(() -> LineReading.settings(format, video, option))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("without --header a column is given by its number, from 1: '" + name + "'");
            LineReading.settings(format, video, option, "--header");
        }
    }

    @Test
    void needTheVideosColumnIfColumnsHaveNoNames() {
        assertThatThrownBy(() -> LineReading.settings("--input-format=csv"))
                .hasMessage("without --header a column is given by its number, from 1: 'video'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--since=2026-11-20", "--until=2026-11-20", "--period=day"})
    void needTheTimesColumnForARangeOfTimes(String option) {
        assertThatThrownBy(() -> LineReading.settings("--input-format=csv", "--video=1", option))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "--since, --until, --once-per and --period need --time, the number of the column that holds the time");
        LineReading.settings("--input-format=csv", "--video=1", "--time=2", option);
        LineReading.settings("--input-format=csv", "--header", option);
        LineReading.settings("--input-format=jsonl", option);
        LineReading.settings("--input-format=combined", option);
        LineReading.settings(option);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--video=id", "--video=4", "--user=time2", "--time=t", "--plays=n", "--where=w=1"})
    void allowOnlyTheFieldsOfAnEventLine(String option) {
        assertThatThrownBy(() -> LineReading.settings(option))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("this input format has no field '" + option.split("=", -1)[1]
                        + "'; its fields are time, user, video");
        LineReading.settings("--video=user", "--where=time=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--video=video", "--video=1", "--user=ident", "--time=t", "--plays=n", "--where=w=1"})
    void allowOnlyTheFieldsOfTheCombinedLogFormat(String option) {
        assertThatThrownBy(() -> LineReading.settings("--input-format=combined", option))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "this input format has no field '" + option.split("=", -1)[1]
                                + "'; its fields are host, user, time, method, target, path, query, status, bytes, referer, agent, vhost");
    }

    @Test
    void allowEveryFieldOfTheCombinedLogFormat() {
        for (String field : LineFormat.COMBINED_FIELDS) {
            LineReading.settings("--input-format=combined", "--video=" + field, "--where=" + field + "=x");
        }
    }

    @Test
    void allowAnyMemberOfJson() {
        for (String member : new String[] {"video id", "1", "", "/a/b/0"}) {
            assertThat(LineReading.settings("--input-format=jsonl", "--video=" + member)
                            .namedFields())
                    .containsExactly(member);
        }
    }

    @Test
    void nameTheFieldsOfAllTheirOptions() {
        InputSettings settings = LineReading.settings(
                "--input-format=jsonl", "--user=u", "--plays=n", "--where=w=1", "--where=x=2", "--since=2026-11-20");
        assertThat(ReadFields.ofCounts(settings).namesAndNamed())
                .containsExactlyInAnyOrder("video", "u", "n", "w", "x", "time");
        assertThat(settings.timeField()).isEqualTo("time");
        assertThat(LineReading.settings("--input-format=jsonl", "--time=t").timeField())
                .isEqualTo("t");
    }

    @Test
    void needAValidTimeFormatEvenIfNoTimeIsUsed() {
        assertThatThrownBy(() -> LineReading.settings("--time-format=bogus"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--time-format takes iso");
    }
}
