package topplays.format.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.google.re2j.Pattern;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.LineReading;
import topplays.format.lists.ListFile;

class InputOptionsTest {
    @Test
    void noOptionsMeanAllLinesOfOurOwnFormat() {
        assertThat(InputOptions.parse(Map.of())).isEqualTo(InputSettings.of(LineFormat.TOPPLAYS));
    }

    @Test
    void ignoreOptionsThatAreNotAboutTheInput() {
        assertThat(InputOptions.parse(Map.of("k", 10, "overwrite", true)))
                .isEqualTo(InputSettings.of(LineFormat.TOPPLAYS));
    }

    @Test
    void setEverything() {
        InputSettings settings = LineReading.settings(
                "--input-format=csv",
                "--delimiter=;",
                "--header",
                "--video=v",
                "--user=u",
                "--time=t",
                "--plays=n",
                "--time-format=epoch",
                "--time-zone=Europe/Berlin",
                "--video-id=lower",
                "--video-id=decode",
                "--where=a=1",
                "--where=b=2",
                "--agent=a",
                "--robots=/bots.txt",
                "--robots=hdfs://nn/bots.json",
                "--host=h",
                "--exclude-hosts=/hosts.txt",
                "--video-pattern=(x)",
                "--since=2026-11-20",
                "--until=2026-11-21T00:00:00+01:00");
        assertThat(settings.syntax()).isEqualTo(new LineSyntax(LineFormat.CSV, ";", true));
        assertThat(settings.fields())
                .isEqualTo(new FieldNames(
                        "v",
                        Optional.of("u"),
                        Optional.of("t"),
                        Optional.of("n"),
                        Optional.of("a"),
                        Optional.of("h"),
                        "epoch",
                        ZoneId.of("Europe/Berlin")));
        Selection selection = settings.selection();
        assertThat(selection.where()).containsExactly(Condition.parse("a=1"), Condition.parse("b=2"));
        assertThat(selection.lists().robotFiles())
                .extracting(ListFile::path)
                .containsExactly("/bots.txt", "hdfs://nn/bots.json");
        assertThat(selection.lists().hostFiles()).containsExactly(new ListFile("/hosts.txt", Optional.empty()));
        assertThat(selection.videoPattern()).map(Pattern::pattern).contains("(x)");
        assertThat(selection.idRewrites()).containsExactly(IdRewrite.DECODE, IdRewrite.LOWER);
        assertThat(selection.since()).contains(Instant.parse("2026-11-20T00:00:00Z"));
        assertThat(selection.until()).contains(Instant.parse("2026-11-20T23:00:00Z"));
    }

    @Test
    void holdTheFormatTheVideoAndValuesThatAreNotDefaults() {
        assertThat(InputOptions.of(InputSettings.of(LineFormat.TOPPLAYS)))
                .containsExactly(entry("input-format", "topplays"), entry("video", "video"));
        assertThat(InputOptions.of(InputSettings.of(LineFormat.COMBINED)))
                .containsExactly(entry("input-format", "combined"), entry("video", "target"));
        assertThat(InputOptions.of(LineReading.settings("--input-format=combined", "--time-format=iso")))
                .containsEntry("time-format", "iso");
    }

    @Test
    void areWrittenByTheirNamesOnTheCommandLine() {
        InputSettings settings = LineReading.settings(
                "--input-format=csv",
                "--delimiter=;",
                "--header",
                "--where=a=b=c",
                "--video-pattern=(x)",
                "--time-zone=Europe/Berlin",
                "--video-id=lower",
                "--since=2026-11-20");
        assertThat(InputOptions.of(settings))
                .containsExactly(
                        entry("delimiter", ";"),
                        entry("header", true),
                        entry("input-format", "csv"),
                        entry("since", "2026-11-20T00:00:00Z"),
                        entry("time-zone", "Europe/Berlin"),
                        entry("video", "video"),
                        entry("video-id", List.of("lower")),
                        entry("video-pattern", "(x)"),
                        entry("where", List.of("a=b=c")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"since", "until"})
    void refuseATimeThatIsNotIso(String option) {
        assertThatThrownBy(() -> InputOptions.parse(Map.of(option, "yesterday")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--" + option + " takes an ISO-8601 time such as 2026-11-20T08:00:00Z: 'yesterday'");
    }

    @Test
    void refuseAnUnknownZone() {
        assertThatThrownBy(() -> InputOptions.parse(Map.of("time-zone", "Berlin")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--time-zone takes a zone such as Europe/Berlin, UTC or +02:00: 'Berlin'");
    }

    @Test
    void refuseAnUnknownRewriting() {
        assertThatThrownBy(() -> InputOptions.parse(Map.of("video-id", List.of("upper"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown rewriting of ids 'upper': use decode, lower");
    }

    @Test
    void refuseAnInvalidPattern() {
        assertThatThrownBy(() -> InputOptions.parse(Map.of("video-pattern", "(a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--video-pattern is not a valid regular expression: missing closing ) in '(a'"
                        + " (RE2 has no look-around and no back-references)");
    }

    @Test
    void makeTheSettingsFromWhichTheyWereMade() {
        Random random = new Random(1);
        for (int i = 0; i < 1_500; i++) {
            InputSettings settings = RandomSettings.of(random);
            InputSettings again = InputOptions.parse(InputOptions.of(settings));
            assertThat(again.syntax()).isEqualTo(settings.syntax());
            assertThat(again.fields()).isEqualTo(settings.fields());
            assertThat(again.rule()).isEqualTo(settings.rule());
            assertThat(again.selection())
                    .usingRecursiveComparison()
                    .withEqualsForType((a, b) -> a.pattern().equals(b.pattern()), Pattern.class)
                    .isEqualTo(settings.selection());
        }
    }
}
