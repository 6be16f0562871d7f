package topplays.verify.read;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoEra;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads times with {@code java.time}. A time without a zone has a default zone; a date alone is its first instant. */
final class TimeReader {
    private static final Pattern UNITS = Pattern.compile("[0-9]{1,19}");
    private static final Pattern SECONDS = Pattern.compile("-?[0-9]{1,16}(\\.[0-9]{1,1000})?");

    private final Function<String, Instant> reading;

    /**
     * A reader of a format.
     *
     * @param format {@code iso}, {@code clf}, {@code epoch} and its units, or a pattern
     * @param zone the zone of times that are written without one
     */
    TimeReader(String format, ZoneId zone) {
        reading = switch (format) {
            case "iso" -> iso(zone);
            case "epoch" ->
                text -> SECONDS.matcher(text).matches() ? within1970To2100(fromSeconds(new BigDecimal(text))) : null;
            case "epoch-millis" -> text -> fromUnits(text, 3);
            case "epoch-micros" -> text -> fromUnits(text, 6);
            case "epoch-nanos" -> text -> fromUnits(text, 9);
            case "clf" -> by(pattern("dd/MMM/yyyy:HH:mm:ss Z"), zone);
            default -> {
                if (withZone(format, "").equals(format)) {
                    yield by(pattern(format), zone);
                }
                // only UTC and GMT are unambiguous names of zones
                Function<String, Instant> utc = by(pattern(withZone(format, "'UTC'")), ZoneOffset.UTC);
                Function<String, Instant> gmt = by(pattern(withZone(format, "'GMT'")), ZoneOffset.UTC);
                yield text -> {
                    try {
                        return utc.apply(text);
                    } catch (DateTimeException e) {
                        return gmt.apply(text);
                    }
                };
            }
        };
    }

    /** The instant that the text names; empty if it does not have the format. */
    Optional<Instant> read(String text) {
        try {
            return Optional.ofNullable(reading.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant fromUnits(String text, int decimals) {
        boolean isNumber = UNITS.matcher(text).matches() && new BigInteger(text).bitLength() < Long.SIZE;
        return isNumber ? within1970To2100(fromSeconds(new BigDecimal(text).movePointLeft(decimals))) : null;
    }

    private static Instant within1970To2100(Instant time) {
        int year = time.atOffset(ZoneOffset.UTC).getYear();
        return year >= 1970 && year < 2100 ? time : null;
    }

    private static String withZone(String pattern, String zone) {
        StringBuilder replaced = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < pattern.length(); at++) {
            char letter = pattern.charAt(at);
            quoted ^= letter == '\'';
            boolean isName = !quoted && (letter == 'z' || letter == 'v');
            boolean isFirst = isName && (at == 0 || pattern.charAt(at - 1) != letter);
            replaced.append(isFirst ? zone : isName ? "" : letter);
        }
        return replaced.toString();
    }

    private static Instant fromSeconds(BigDecimal seconds) {
        BigDecimal[] parts = seconds.divideAndRemainder(BigDecimal.ONE);
        return Instant.ofEpochSecond(
                parts[0].longValue(), parts[1].movePointRight(9).longValue());
    }

    private static Function<String, Instant> iso(ZoneId zone) {
        DateTimeFormatter formatter = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .optionalStart()
                .appendLiteral('T')
                .append(DateTimeFormatter.ISO_LOCAL_TIME)
                .optionalStart()
                .parseLenient()
                .appendOffset("+HH", "Z")
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
        Function<String, Instant> strict = by(formatter, zone);
        return text -> strict.apply(
                text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text);
    }

    private static DateTimeFormatter pattern(String pattern) {
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, IsoEra.CE.getValue())
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static Function<String, Instant> by(DateTimeFormatter formatter, ZoneId zone) {
        return text -> {
            TemporalAccessor time =
                    formatter.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            if (time instanceof ZonedDateTime zoned) {
                return zoned.toInstant();
            }
            return time instanceof LocalDateTime local
                    ? local.atZone(zone).toInstant()
                    : ((LocalDate) time).atStartOfDay().atZone(zone).toInstant();
        };
    }
}
