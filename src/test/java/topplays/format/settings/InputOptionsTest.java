package topplays.format.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.LineReading;
import topplays.format.lists.LineLists;
import topplays.format.lists.ListFile;
import topplays.format.settings.Condition.Operator;
import topplays.rule.MinimumAmount;
import topplays.rule.Period;
import topplays.rule.PlayRule;
import topplays.rule.ViewerChoice;

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
            InputSettings settings = randomSettings(random);
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

    private static InputSettings randomSettings(Random random) {
        LineFormat format = oneOf(random, LineFormat.values());
        boolean header = format.hasFreeColumns() && random.nextBoolean();
        String delimiter =
                switch (format) {
                    case CSV -> oneOf(random, "", ";", "\t", ",");
                    case DELIMITED -> oneOf(random, "space", "::", "|", "=", " ", "é");
                    default -> "";
                };
        Supplier<String> field = () -> randomField(random, format, header);
        FieldNames fields = new FieldNames(
                field.get(),
                maybe(random, field),
                Optional.of(field.get()),
                maybe(random, field),
                Optional.of(field.get()),
                Optional.of(field.get()),
                oneOf(random, "iso", "clf", "epoch", "epoch-millis", "epoch-nanos", "dd.MM.yyyy HH:mm:ss"),
                oneOf(random, ZoneOffset.UTC, ZoneId.of("Asia/Kolkata"), ZoneOffset.ofHours(2)));
        PlayRule rule = fields.plays().isPresent() ? PlayRule.NONE : randomRule(random, field);
        return new InputSettings(
                new LineSyntax(format, delimiter, header), fields, randomSelection(random, format, field), rule);
    }

    private static String randomField(Random random, LineFormat format, boolean header) {
        return switch (format) {
            case TOPPLAYS -> oneOf(random, "time", "user", "video");
            case COMBINED -> oneOf(random, LineFormat.COMBINED_FIELDS.toArray(String[]::new));
            case JSONL -> oneOf(random, "video", "", " a b ", "/a/b~1c/0", "ä");
            default -> oneOf(random, header ? new String[] {"video", "a b", "3", "ü"} : new String[] {"1", "2", "17"});
        };
    }

    private static PlayRule randomRule(Random random, Supplier<String> field) {
        Optional<Period> oncePer = maybe(
                random, () -> Period.parse(oneOf(random, "hour", "day", "week", "week:fri", "month", "30s", "24h")));
        boolean isDuration = oncePer.isPresent() && oncePer.get() instanceof Period.Length;
        Optional<MinimumAmount> amount =
                maybe(random, () -> new MinimumAmount(field.get(), new BigDecimal(oneOf(random, "1", "2.50", "1e3"))));
        return new PlayRule(
                oncePer,
                isDuration && random.nextBoolean(),
                oncePer.isPresent() && amount.isEmpty() ? 1 + random.nextInt(3) : 1,
                amount,
                new ViewerChoice(
                        List.of(field.get(), field.get()),
                        random.nextBoolean() ? OptionalInt.of(64) : OptionalInt.empty(),
                        random.nextBoolean()),
                random.nextBoolean(),
                oneOf(random, ZoneOffset.UTC, ZoneId.of("Europe/Berlin")));
    }

    private static Condition randomCondition(Random random, String field) {
        Operator operator = oneOf(random, Operator.values());
        String value = operator.isNumeric()
                ? oneOf(random, "0", "-1.5", "2e3", ".5")
                : oneOf(random, "", "=", "a=b", " ", " a", "ß\t\"", "^[<>]$");
        return new Condition(field, operator, value);
    }

    private static Selection randomSelection(Random random, LineFormat format, Supplier<String> field) {
        List<Condition> where = new ArrayList<>();
        while (random.nextBoolean()) {
            String name = field.get();
            where.add(randomCondition(random, name.isEmpty() ? "x" : name));
        }
        Set<String> named = new HashSet<>();
        where.removeIf(each -> !named.add(each.field()));
        Instant since = Instant.ofEpochSecond(random.nextLong(-1L << 35, 1L << 37), random.nextInt(1_000_000_000));
        Instant until = since.plusNanos(random.nextLong(1, Long.MAX_VALUE));
        return new Selection(
                where,
                format == LineFormat.TOPPLAYS ? LineLists.NONE : randomLists(random),
                maybe(random, () -> Pattern.compile(oneOf(random, "(.*)", "v=([^&]*)", "\\Qa\\E(é)"))),
                oneOf(random, Set.of(), Set.of(IdRewrite.LOWER), Set.of(IdRewrite.values())),
                maybe(random, () -> since),
                maybe(random, () -> until));
    }

    private static LineLists randomLists(Random random) {
        List<ListFile> files = List.of(
                new ListFile("/a b", Optional.empty()),
                new ListFile("hdfs://nn/ä", Optional.of(ListFile.digest(new byte[0]))));
        return LineLists.named(
                files.subList(0, random.nextInt(3)), files.subList(random.nextInt(2), 1 + random.nextInt(2)));
    }

    @SafeVarargs
    private static <T> T oneOf(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    private static <T> Optional<T> maybe(Random random, Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }
}
