package topplays.format.settings;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import topplays.format.lists.LineLists;
import topplays.format.lists.ListFile;
import topplays.format.settings.Condition.Operator;
import topplays.rule.KeyColumns;
import topplays.rule.MinimumAmount;
import topplays.rule.Period;
import topplays.rule.PlayRule;
import topplays.rule.ViewerChoice;

/** Random settings that are valid. */
final class RandomSettings {
    private RandomSettings() {}

    static InputSettings of(Random random) {
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
                new LineSyntax(format, delimiter, header),
                fields,
                randomSelection(random, format, field),
                rule,
                KeyColumns.NONE);
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
