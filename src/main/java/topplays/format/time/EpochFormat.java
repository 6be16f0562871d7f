package topplays.format.time;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * Whole numbers of a unit since 1970, as digits; those from 2100 on are not times.
 *
 * @param perSecond the number of units in a second, at most 1,000,000,000
 */
record EpochFormat(long perSecond) implements TimeFormat {
    private static final int MOST_DIGITS = 19;

    @Override
    public Optional<Instant> parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return parse(bytes, 0, bytes.length);
    }

    @Override
    public Optional<Instant> parse(byte[] source, int start, int end) {
        if (end == start || end - start > MOST_DIGITS) {
            return Optional.empty();
        }
        long number = 0;
        for (int at = start; at < end; at++) {
            int digit = source[at] - '0';
            if (digit < 0 || digit > 9 || number > (Long.MAX_VALUE - digit) / 10) {
                return Optional.empty();
            }
            number = 10 * number + digit;
        }
        Instant time = Instant.ofEpochSecond(number / perSecond, number % perSecond * (1_000_000_000 / perSecond));
        return Optional.of(time).filter(Numbers::isPlausible);
    }
}
