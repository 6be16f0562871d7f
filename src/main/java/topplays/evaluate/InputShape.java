package topplays.evaluate;

import java.util.Locale;

/**
 * What simulated events an input holds, and in what files. Equal shapes are equal inputs, byte for byte.
 *
 * @param events lines that count; the malformed ones come on top
 * @param videos how many there are to be played
 * @param skew the exponent of Zipf's law
 * @param files all of about as many events
 * @param malformedShare malformed lines to events, 0 to 1
 */
public record InputShape(
        long events, int videos, double skew, int files, double malformedShare, LineForm form, long seed) {

    public InputShape {
        if (events < 1 || files < 1 || files > events) {
            throw new IllegalArgumentException("each file must have an event: %d in %d".formatted(events, files));
        }
        if (!(malformedShare >= 0 && malformedShare <= 1)) {
            throw new IllegalArgumentException("malformed share must be from 0 to 1: " + malformedShare);
        }
    }

    /** How the lines are written. */
    public enum LineForm {
        TOPPLAYS,
        CSV,
        JSONL,
        TOPPLAYS_GZIP;

        /** The name in files, such as {@code topplays-gzip}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
