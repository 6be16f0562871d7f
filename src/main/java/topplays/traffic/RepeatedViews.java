package topplays.traffic;

import java.util.function.UnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import topplays.traffic.rate.SeedMix;

/**
 * Replaces users and videos of views by those of earlier views, with the probability of the settings for each view but the
 * first. Times stay, and so does the number of views.
 *
 * <p>How much earlier: from {@value #SHORTEST_SECONDS} s to {@value #LONGEST_HOURS} hours, all orders of magnitude alike, or
 * less at the beginning. A repeat can be repeated. The earlier view is found among the last million views or, if it is older,
 * among each {@value #STRIDE}th of the views before, so the memory is constant: 32 MB. Spans must come in order. Not
 * thread-safe.
 */
final class RepeatedViews implements UnaryOperator<SimulatedSpan> {
    private static final int SHORTEST_SECONDS = 1;
    private static final int LONGEST_HOURS = 6;
    private static final int STRIDE = 64;
    private static final long SHORTEST_MICROS = SHORTEST_SECONDS * 1_000_000L;
    private static final long LONGEST_MICROS = LONGEST_HOURS * 3_600_000_000L;

    private final double share;
    private final SpanLines lines;
    private final UniformRandomProvider random;
    private final RecentViews each = new RecentViews(1);
    private final RecentViews some = new RecentViews(STRIDE);

    private RepeatedViews(SimulationSettings settings) {
        share = settings.repeatShare();
        lines = new SpanLines(settings);
        random = SeedMix.random(settings.seed(), SeedMix.REPEATS);
    }

    static UnaryOperator<SimulatedSpan> of(SimulationSettings settings) {
        return settings.repeatShare() > 0 ? new RepeatedViews(settings) : UnaryOperator.identity();
    }

    @Override
    public SimulatedSpan apply(SimulatedSpan span) {
        SpanViews views = span.views();
        int[] users = new int[views.size()];
        int[] ranks = new int[views.size()];
        for (int i = 0; i < users.length; i++) {
            long micros = views.micros(i);
            users[i] = views.user(i);
            ranks[i] = views.rank(i);
            if (!each.isEmpty() && random.nextDouble() < share) {
                long latest = micros - delay(micros - some.oldestMicros());
                RecentViews recent = latest >= each.oldestMicros() ? each : some;
                int earlier = recent.find(latest);
                users[i] = recent.user(earlier);
                ranks[i] = recent.rank(earlier);
            }
            each.add(micros, users[i], ranks[i]);
            some.add(micros, users[i], ranks[i]);
        }
        return lines.of(views.with(users, ranks));
    }

    /** A random time from the shortest to the longest, in microseconds, but at most {@code most}. */
    private long delay(long most) {
        double longest = Math.min(LONGEST_MICROS, most);
        double shortest = Math.min(SHORTEST_MICROS, longest);
        double lot = random.nextDouble();
        return shortest == longest ? (long) shortest : (long) (shortest * StrictMath.pow(longest / shortest, lot));
    }
}
