package topplays.traffic.rate;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import topplays.model.EnumNames;

/**
 * Typical traffic by name, about a million events per day. The rate is constant within a minute and depends only on the
 * start, the seed and the minute.
 */
public enum TrafficProfile implements ArrivalRate {
    /** Varies by {@linkplain WeekOfViews hour of the day and day of the week}, in UTC. */
    DIURNAL,
    /** Bursts within bursts, at every scale from minutes to a day: a {@link BurstCascade}. */
    BURSTY,
    /** Constant until a video {@linkplain ViralWave goes viral} three hours after the start. */
    VIRAL,
    /** The same rate all the time. */
    FLAT;

    private static final double EVENTS_PER_MINUTE = 1_000_000 / 1_440.0;
    private static final long MINUTE_MILLIS = 60_000;

    public static TrafficProfile named(String name) {
        return EnumNames.parse(TrafficProfile.class, "profile", name);
    }

    @Override
    public Iterable<Stretch> stretches(Instant start, Duration duration, long seed) {
        long end = duration.toMillis();
        long minutes = (end + MINUTE_MILLIS - 1) / MINUTE_MILLIS;
        BurstCascade bursts = new BurstCascade(seed);
        return () -> LongStream.range(0, minutes)
                .mapToObj(minute -> stretch(start, minute, end, bursts))
                .iterator();
    }

    private Stretch stretch(Instant start, long minute, long endMillis, BurstCascade bursts) {
        long startMillis = minute * MINUTE_MILLIS;
        long lengthMillis = Math.min(MINUTE_MILLIS, endMillis - startMillis);
        double usualEvents = EVENTS_PER_MINUTE * lengthMillis / MINUTE_MILLIS;
        return switch (this) {
            case DIURNAL -> {
                double level = WeekOfViews.level(start.plusMillis(startMillis + lengthMillis / 2));
                yield new Stretch(startMillis, lengthMillis, usualEvents * level, 0);
            }
            case BURSTY -> new Stretch(startMillis, lengthMillis, usualEvents * bursts.level(minute), 0);
            case VIRAL -> {
                double extra = ViralWave.extra(minute);
                yield new Stretch(startMillis, lengthMillis, usualEvents * (1 + extra), ViralWave.share(extra));
            }
            case FLAT -> new Stretch(startMillis, lengthMillis, usualEvents, 0);
        };
    }

    @Override
    public boolean isCounted() {
        return false;
    }

    @Override
    public Duration usualDuration() {
        return Duration.ofDays(1);
    }

    /** The name on the command line, such as {@code diurnal}. */
    @Override
    public String toString() {
        return EnumNames.of(this);
    }
}
