package topplays.format.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.SurroundedLine;

/** Times read from bytes equal those that the library reads from the same text. */
class QuickTimeFormatTest {
    /** Most of these times are plain; in some, one byte was changed. The library reads them as text. */
    @ParameterizedTest
    @ValueSource(strings = {"iso", "epoch", "epoch-millis", "clf"})
    void readsBytesLikeTexts(String name) {
        for (ZoneId zone : List.of(ZoneOffset.UTC, ZoneId.of("Europe/Berlin"))) {
            check(name, TimeFormat.named(name, zone));
        }
    }

    private static void check(String name, TimeFormat format) {
        Random random = new Random(2);
        int times = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = randomTime(name, random);
            Optional<Instant> time = format.parse(text);
            SurroundedLine line = SurroundedLine.of(text.getBytes(StandardCharsets.ISO_8859_1));
            Optional<Instant> read = format.parse(line.bytes(), line.start(), line.end());
            if (!read.equals(time)) {
                assertThat(read).as(text).isEqualTo(time);
            }
            times += time.isPresent() ? 1 : 0;
        }
        assertThat(times).isBetween(8_000, 19_600);
    }

    private static String randomTime(String name, Random random) {
        String written =
                switch (name) {
                    case "iso" -> isoTime(random);
                    case "clf" -> clfTime(random);
                    case "epoch" -> (random.nextInt(9) == 0 ? "-" : "") + number(1 + random.nextInt(11), random);
                    default -> (random.nextInt(9) == 0 ? "-" : "") + number(1 + random.nextInt(14), random);
                };
        if (name.equals("epoch") && random.nextBoolean()) {
            written += "." + number(random.nextInt(6), random);
        }
        return random.nextInt(3) > 0 || written.isEmpty() ? written : spoilt(written, random);
    }

    private static String isoTime(Random random) {
        String zone = List.of("", "Z", "+01:00", "-0530", "z").get(random.nextInt(5));
        String decimals = random.nextBoolean() ? "" : "." + number(random.nextInt(10), random);
        return date(random) + (random.nextBoolean() ? "T" : " ") + clock(random) + decimals + zone;
    }

    private static String clfTime(Random random) {
        String months = "JanFebMarAprMayJunJulAugSepOctNovDec";
        int month = 3 * random.nextInt(12);
        return "%02d/%s/%04d:%s %s%02d%02d"
                .formatted(
                        1 + random.nextInt(31),
                        months.substring(month, month + 3),
                        random.nextInt(20) == 0 ? random.nextInt(2) : random.nextInt(10_000),
                        clock(random),
                        random.nextBoolean() ? "+" : "-",
                        random.nextInt(20),
                        15 * random.nextInt(5));
    }

    private static String date(Random random) {
        return "%04d-%02d-%02d".formatted(random.nextInt(10_000), 1 + random.nextInt(12), 1 + random.nextInt(31));
    }

    private static String clock(Random random) {
        return "%02d:%02d:%02d".formatted(random.nextInt(25), random.nextInt(61), random.nextInt(61));
    }

    private static String number(int digits, Random random) {
        StringBuilder number = new StringBuilder();
        while (number.length() < digits) {
            number.append(random.nextInt(10));
        }
        return number.toString();
    }

    private static String spoilt(String text, Random random) {
        StringBuilder spoilt = new StringBuilder(text);
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
            case 0 -> spoilt.setCharAt(at, "0 9/:.-+TZaO".charAt(random.nextInt(12)));
            case 1 -> spoilt.deleteCharAt(at);
            default -> spoilt.insert(at, random.nextInt(10));
        }
        return spoilt.toString();
    }
}
