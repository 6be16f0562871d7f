package topplays.format.time;

import java.nio.charset.StandardCharsets;
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
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** How times are written in a log. A time without a zone has a default zone; a date alone is its first instant. Thread-safe. */
public interface TimeFormat {

    /** The instant that {@code text} names; empty if it does not have this format. */
    Optional<Instant> parse(String text);

    /** The same for {@code source[start..end)}, in UTF-8. */
    default Optional<Instant> parse(byte[] source, int start, int end) {
        return parse(new String(source, start, end - start, StandardCharsets.UTF_8));
    }

    /** ISO-8601, such as {@code 2026-11-20T08:15:30.123Z}; a space instead of the T and a missing zone are accepted. */
    TimeFormat ISO = isoFormat(ZoneOffset.UTC);

    /**
     * The format of that name: {@code iso}, {@code epoch} (seconds, with or without a fraction), {@code epoch-millis},
     * {@code epoch-micros}, {@code epoch-nanos}, {@code clf} (common log format), or else a pattern of
     * {@link DateTimeFormatter}. Numbers outside 1970 to 2100 are not times. For a zone name in a pattern only UTC and GMT
     * are accepted.
     *
     * @param zone the zone of times that are written without one
     */
    static TimeFormat named(String name, ZoneId zone) {
        return switch (name) {
            case "iso" ->
                zone.equals(ZoneOffset.UTC)
                        ? new QuickTimeFormat(QuickTime::iso, ISO)
                        : new QuickTimeFormat(QuickTime::isoInUtc, isoFormat(zone));
            case "epoch" -> new QuickTimeFormat(QuickTime::epochSeconds, EpochFormat::parseSeconds);
            case "epoch-millis" -> new EpochFormat(1_000);
            case "epoch-micros" -> new EpochFormat(1_000_000);
            case "epoch-nanos" -> new EpochFormat(1_000_000_000);
            case "clf" -> new QuickTimeFormat(QuickTime::clf, formatter(strict("dd/MMM/yyyy:HH:mm:ss Z"), zone));
            default -> pattern(name, zone);
        };
    }

    private static TimeFormat isoFormat(ZoneId zone) {
        TimeFormat strict = formatter(
                new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .append(DateTimeFormatter.ISO_LOCAL_DATE)
                        .optionalStart()
                        .appendLiteral('T')
                        .append(DateTimeFormatter.ISO_LOCAL_TIME)
                        .optionalStart()
                        .parseLenient() // of an offset: with or without its colon and minutes
                        .appendOffset("+HH", "Z")
                        .toFormatter(Locale.ROOT)
                        .withResolverStyle(ResolverStyle.STRICT),
                zone);
        return text -> strict.parse(text.length() > 10 && text.charAt(10) == ' ' ? text.replaceFirst(" ", "T") : text);
    }

    private static TimeFormat pattern(String pattern, ZoneId zone) {
        try {
            DateTimeFormatter formatter = strict(ZoneNames.replaced(pattern, "UTC"));
            TimeFormat format = ZoneNames.isIn(pattern) ? zoned(pattern) : formatter(formatter, ZoneOffset.UTC);
            String sample = formatter.format(ZonedDateTime.of(2026, 11, 20, 8, 15, 30, 0, ZoneOffset.UTC));
            Optional<Instant> parsed = format.parse(sample);
            boolean namesItsTime = parsed.isPresent()
                    && formatter.format(parsed.get().atZone(ZoneOffset.UTC)).equals(sample);
            if (namesItsTime) {
                return ZoneNames.isIn(pattern) ? format : formatter(formatter, zone);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // reported below: an invalid pattern and one that does not determine a time are the same mistake to the
            // user
        }
        throw new IllegalArgumentException(
                "--time-format takes iso, epoch, epoch-millis, epoch-micros, epoch-nanos, clf or a pattern such as "
                        + "'dd.MM.yyyy HH:mm:ss': '" + pattern + "'");
    }

    /** Accepts only UTC and GMT, because other names of zones are ambiguous (IST has three meanings). */
    private static TimeFormat zoned(String pattern) {
        TimeFormat utc = formatter(strict(ZoneNames.replaced(pattern, "UTC")), ZoneOffset.UTC);
        TimeFormat gmt = formatter(strict(ZoneNames.replaced(pattern, "GMT")), ZoneOffset.UTC);
        return text -> utc.parse(text).or(() -> gmt.parse(text));
    }

    /** Strict, so that February 31 is invalid. {@code yyyy}, the year of an era, is in the current era. */
    private static DateTimeFormatter strict(String pattern) {
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, IsoEra.CE.getValue())
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static TimeFormat formatter(DateTimeFormatter formatter, ZoneId zone) {
        return text -> {
            try {
                return Optional.of(toInstant(
                        formatter.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from), zone));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        };
    }

    private static Instant toInstant(TemporalAccessor time, ZoneId zone) {
        if (time instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        LocalDateTime local = time instanceof LocalDate date ? date.atStartOfDay() : (LocalDateTime) time;
        return local.atZone(zone).toInstant();
    }
}
