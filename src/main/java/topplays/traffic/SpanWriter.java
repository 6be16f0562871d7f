package topplays.traffic;

import java.util.Arrays;
import java.util.function.Function;
import org.apache.commons.rng.UniformRandomProvider;
import topplays.traffic.rate.SeedMix;
import topplays.traffic.rate.ViralWave;

/**
 * Makes the events of a planned span, with times, users and videos from the span's own random numbers. Thread-safe; it
 * creates no object per event.
 */
final class SpanWriter implements Function<PlannedSpan, SimulatedSpan> {
    private static final long MICROS_PER_MILLI = 1_000;

    private final SimulationSettings settings;
    private final ZipfRanks popularity;
    private final SpanLines lines;
    private final Sessions sessions;

    SpanWriter(SimulationSettings settings) {
        this.settings = settings;
        this.popularity = new ZipfRanks(settings.videos(), settings.skew());
        this.lines = new SpanLines(settings);
        this.sessions = new Sessions(settings.seed(), settings.users());
    }

    @Override
    public SimulatedSpan apply(PlannedSpan span) {
        UniformRandomProvider random = SeedMix.random(settings.seed(), span.index());
        int[] afterStartMicros = times(span, random);
        int[] ranks = ranks(span, random);
        int[] users = users(span, afterStartMicros, random);
        return lines.of(new SpanViews(span, afterStartMicros, users, ranks));
    }

    private static int[] times(PlannedSpan span, UniformRandomProvider random) {
        int lengthMicros = (int) Math.max(1, span.endMicros() - span.startMicros());
        int[] times = new int[span.events()];
        for (int i = 0; i < times.length; i++) {
            times[i] = random.nextInt(lengthMicros);
        }
        Arrays.sort(times);
        return times;
    }

    private int[] ranks(PlannedSpan span, UniformRandomProvider random) {
        ZipfRanks.Draws draws = popularity.draws(random);
        int viral = ViralWave.rank(settings.videos());
        int[] ranks = new int[span.events()];
        for (int i = 0; i < ranks.length; i++) {
            boolean isViral = span.viralShare() > 0 && random.nextDouble() < span.viralShare();
            ranks[i] = isViral ? viral : draws.next();
        }
        return ranks;
    }

    private int[] users(PlannedSpan span, int[] afterStartMicros, UniformRandomProvider random) {
        int seats = sessions.seats(span.eventsPerSecond());
        int[] users = new int[span.events()];
        for (int i = 0; i < users.length; i++) {
            long millis = (span.startMicros() + afterStartMicros[i]) / MICROS_PER_MILLI;
            users[i] = sessions.user(random.nextInt(seats), millis);
        }
        return users;
    }
}
