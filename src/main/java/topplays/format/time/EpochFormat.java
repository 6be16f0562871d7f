package topplays.format.time;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import topplays.bytes.WholeNumber;

/**
 * Whole numbers of a unit since 1970, as digits. A number outside 1970 to 2100 is not a time: it has another unit, such as
 * milliseconds read as seconds.
 *
 * @param perSecond the number of units in a second, at most 1,000,000,000
 */
record EpochFormat(long perSecond) implements TimeFormat {
    /** Exclusive. */
    static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    private static final int MOST_DIGITS = 19;
    private static final Pattern SECONDS = Pattern.compile("-?[0-9]{1,16}(\\.[0-9]{1,1000})?");

    @Override
    public Optional<Instant> parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return parse(bytes, 0, bytes.length);
    }

    @Override
    public Optional<Instant> parse(byte[] source, int start, int end) {
        long number = end - start > MOST_DIGITS ? -1 : WholeNumber.parse(source, start, end);
        return number < 0
                ? Optional.empty()
                : plausible(number / perSecond, number % perSecond * (1_000_000_000 / perSecond));
    }

    /** Parses seconds since 1970, with or without a fraction. */
    static Optional<Instant> parseSeconds(String text) {
        if (!SECONDS.matcher(text).matches()) {
            return Optional.empty();
        }
        int point = text.indexOf('.');
        long seconds = Long.parseLong(point < 0 ? text : text.substring(0, point));
        String fraction = point < 0 ? "" : text.substring(point + 1);
        long nanos = Long.parseLong((fraction + "000000000").substring(0, 9));
        return plausible(seconds, text.startsWith("-") ? -nanos : nanos);
    }

    private static Optional<Instant> plausible(long seconds, long nanos) {
        Instant time = Instant.ofEpochSecond(seconds, nanos);
        return time.isBefore(Instant.EPOCH) || !time.isBefore(END) ? Optional.empty() : Optional.of(time);
    }
}
