package topplays.bench.data;

import java.util.Locale;

/**
 * View events that {@code topplays simulate} makes: the same numbers give the same events, anywhere.
 *
 * @param skew the exponent of Zipf's law; 0: all videos alike
 */
public record Traffic(long events, long videos, double skew) {
    private static final long SEED = 1;

    public Traffic {
        if (events < 1 || videos < 1) {
            throw new IllegalArgumentException("events and videos must be positive: " + events + ", " + videos);
        }
    }

    /** The options of {@code simulate}. */
    String[] options() {
        return new String[] {
            "--events", Long.toString(events),
            "--videos", Long.toString(videos),
            "--skew", Double.toString(skew),
            "--seed", Long.toString(SEED)
        };
    }

    /** For the names of its files. */
    String name() {
        return String.format(Locale.ROOT, "events-%d-videos-%d-skew-%.1f", events, videos, skew);
    }
}
