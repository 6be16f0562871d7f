package topplays.bench.data;

import java.util.Locale;

/**
 * View events made by {@code topplays simulate}. Equal values give equal events on every machine.
 *
 * @param skew the exponent of Zipf's law; 0: all videos are equally popular
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

    /** The name of its files, without extension. */
    String name() {
        return String.format(Locale.ROOT, "events-%d-videos-%d-skew-%.1f", events, videos, skew);
    }
}
