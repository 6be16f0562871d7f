package topplays.bench.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * View events made by {@code topplays simulate}. Equal values give equal events on every machine.
 *
 * @param skew the exponent of Zipf's law; 0: all videos are equally popular
 * @param oncePer the period with at most one play per user and video, for the exact counts; empty: each view is a play.
 *     Under a rule the views are those of ten million users in a week. They do not depend on the period
 */
public record Traffic(long events, long videos, double skew, String oncePer) {
    private static final long SEED = 1;
    private static final long RULE_USERS = 10_000_000;
    private static final String RULE_DURATION = "7d";
    /** What the simulator needs per view in order to know the plays, if each view has another user and video. */
    private static final long RULE_BYTES_PER_EVENT = 90;

    private static final long MEGABYTE = 1 << 20;
    private static final long LEAST_HEAP_MEGABYTES = 1_024;

    public Traffic {
        if (events < 1 || videos < 1) {
            throw new IllegalArgumentException("events and videos must be positive: " + events + ", " + videos);
        }
    }

    /** Without a rule. */
    public Traffic(long events, long videos, double skew) {
        this(events, videos, skew, "");
    }

    /** The same events, or those of a week, under a rule. */
    public Traffic oncePer(String period) {
        return new Traffic(events, videos, skew, period);
    }

    /** The options of {@code simulate}. */
    List<String> options() {
        List<String> options = new ArrayList<>(List.of(
                "--events", Long.toString(events),
                "--videos", Long.toString(videos),
                "--skew", Double.toString(skew),
                "--seed", Long.toString(SEED)));
        if (hasRule()) {
            options.addAll(
                    List.of("--users", Long.toString(RULE_USERS), "--duration", RULE_DURATION, "--once-per", oncePer));
        }
        return options;
    }

    /** The options of the simulator's Java. */
    String javaOptions() {
        return hasRule() ? "-Xmx" + (LEAST_HEAP_MEGABYTES + events * RULE_BYTES_PER_EVENT / MEGABYTE) + "m" : "";
    }

    private boolean hasRule() {
        return !oncePer.isEmpty();
    }

    /** The name of the events, without extension. */
    String name() {
        String users = hasRule() ? "-users-" + RULE_USERS : "";
        return String.format(Locale.ROOT, "events-%d-videos-%d-skew-%.1f%s", events, videos, skew, users);
    }

    /** The name of the exact counts, without extension. */
    String truthName() {
        return name() + (hasRule() ? "-once-per-" + oncePer : "");
    }
}
