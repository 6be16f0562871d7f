package topplays.verify.read;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import topplays.verify.split.ByteText;

/** Random fields of logs, as {@link ByteText}: usual values, and values that break careless readers. */
final class RandomFields {
    private static final List<String> TIME_FORMATS = List.of(
            "iso",
            "iso",
            "epoch",
            "epoch-millis",
            "epoch-micros",
            "epoch-nanos",
            "clf",
            "dd.MM.yyyy HH:mm:ss",
            "yyyy-MM-dd'T'HH:mm:ssXXX",
            "d. MMMM yyyy",
            "uuuu'\u5e74'MM'\u6708'dd");
    private static final List<String> JSON_VALUES = List.of(
            "null", "true", "[]", "{}", "1.50", "1e3", "-0", "-0.0", "1E400", "12345678901234567890", "01", ".5");
    private static final List<String> JSON_TEXTS =
            List.of("\"\\u0061\"", "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "\"a\\tb\"", "\"\\n\"", "\"\\/\"", "\"\\x\"");
    private static final List<String> NUMBERS =
            List.of("0", "1", "2", "007", "12", "9223372036854775808", "-1", "+1", "1.5", "", "\u00b2");
    private static final List<String> IDS = List.of(
            "a",
            "b",
            "ab",
            "id=q&x",
            "/p/q?id=7",
            "\u00c3\u00a9\u00c3\u00a8",
            "\u00ff\u00fe",
            "\u00e9",
            " ",
            "\0",
            "a\"b",
            "AB%41%2f",
            "%09%a",
            "%C3%89\u00c3\u0089",
            "::ffff:1.2.3.4",
            "2001:db8::7",
            "2001:DB8:0::7:0:0");

    private final Random random;
    private final String timeFormat;

    RandomFields(Random random) {
        this.random = random;
        this.timeFormat = one(TIME_FORMATS);
    }

    String timeFormat() {
        return timeFormat;
    }

    /** A value for a column of that name. */
    String value(String column) {
        return switch (chance(8) ? "video" : column) {
            case "time" -> time(chance(20) ? one(TIME_FORMATS) : timeFormat);
            case "day" -> one("2026-11-20", "2026-11-20", "2026-11-21", "20.11.2026", "");
            case "hour" -> one("07:59:59", "08:00:00.001", "09:30", "x", "");
            case "plays", "2" -> one(NUMBERS);
            case "user" -> one("-", "ana", "", "1.2.3.4", "::ffff:102:304", "fe80::", "fe80:0::1", "7");
            default -> chance(8) ? hostileId() : one(IDS);
        };
    }

    private String hostileId() {
        return one("", "x".repeat(4095 + random.nextInt(3)), "x\ry", "\u00ef\u00bb\u00bf");
    }

    /** A value for a JSON member of that name. */
    String json(String name) {
        return switch (random.nextInt(12)) {
            case 0 -> one(JSON_VALUES);
            case 1 -> one(JSON_TEXTS);
            case 2 -> one(NUMBERS);
            case 3 -> '"' + value(name).replace("\"", "\\\"") + '"';
            default ->
                '"'
                        + (name.equals("time")
                                ? time(timeFormat)
                                : name.equals("day")
                                        ? value("day")
                                        : name.equals("hour")
                                                ? value("hour")
                                                : one("a", "b", "ab", "1", "id=q&x", "\u00c3\u00a9"))
                        + '"';
        };
    }

    /** A time about eight o'clock, in that format or nearly so. */
    String time(String of) {
        Instant time = Instant.parse("2026-11-20T08:00:00Z").plusMillis(random.nextInt(20_000_000) - 10_000_000);
        return ByteText.encode(
                switch (of) {
                    case "iso" -> iso(time);
                    case "epoch" -> one("", "-") + time.getEpochSecond() + one("", ".5", ".123456789123", ".");
                    case "epoch-millis" -> one("", "", "-", "+") + time.toEpochMilli();
                    case "epoch-micros" ->
                        one("", "", "-", "+") + time.toEpochMilli() + one("000", "123", "12", "1234");
                    case "epoch-nanos" ->
                        one("", "", "0", "x") + time.toEpochMilli() + one("000000", "123456", "12345", "9999999");
                    case "clf" -> formatted(time, "dd/MMM/yyyy:HH:mm:ss Z");
                    default -> formatted(time, of);
                });
    }

    private String iso(Instant time) {
        String text = time.toString();
        return switch (random.nextInt(8)) {
            case 0 -> text.replace('T', ' ');
            case 1 -> text.toLowerCase(Locale.ROOT);
            case 2 -> text.replace("Z", one("", "+01", "+01:00", "+0100", "-18:00", "+18:01", "+1", "+01:00:30"));
            case 3 -> text.substring(0, 10 + random.nextInt(text.length() - 9));
            case 4 ->
                one(
                        "+12026-11-20",
                        "-0001-01-01",
                        "0000-01-01",
                        "9999-12-31T23:59:59Z",
                        "0000-01-01T00:00",
                        "2026-02-29",
                        "2026-11-20T24:00:00Z");
            case 5 -> text.replace("Z", "456789Z");
            default -> text;
        };
    }

    private String formatted(Instant time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .format(time.atOffset(one(List.of(ZoneOffset.UTC, ZoneOffset.ofHours(-7), ZoneOffset.ofHours(14)))));
    }

    boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    String one(String... choices) {
        return one(List.of(choices));
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
