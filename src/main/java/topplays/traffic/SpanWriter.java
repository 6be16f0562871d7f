package topplays.traffic;

import java.util.Arrays;
import java.util.function.Function;
import org.apache.commons.rng.UniformRandomProvider;
import topplays.model.EventTime;
import topplays.traffic.rate.SeedMix;
import topplays.traffic.rate.ViralWave;

/**
 * Makes the events of a planned span, with times, users and videos from the span's own random numbers. Thread-safe; it
 * creates no object per event.
 */
final class SpanWriter implements Function<PlannedSpan, SimulatedSpan> {
    /** Time, the u and up to ten digits, video, two TABs and the LF. */
    private static final int MAX_LINE_BYTES = EventTime.LENGTH + 11 + VideoNames.LENGTH + 3;

    private static final long MICROS_PER_MILLI = 1_000;

    private final SimulationSettings settings;
    private final ZipfRanks popularity;
    private final VideoNames videos;
    private final Sessions sessions;

    SpanWriter(SimulationSettings settings) {
        this.settings = settings;
        this.popularity = new ZipfRanks(settings.videos(), settings.skew());
        this.videos = new VideoNames(settings.seed());
        this.sessions = new Sessions(settings.seed(), settings.users());
    }

    @Override
    public SimulatedSpan apply(PlannedSpan span) {
        UniformRandomProvider random = SeedMix.random(settings.seed(), span.index());
        int[] afterStartMicros = times(span, random);
        int[] ranks = ranks(span, random);
        int[] lineEnds = new int[span.events()];
        byte[] lines = new byte[Math.multiplyExact(span.events(), MAX_LINE_BYTES)];
        int seats = sessions.seats(span.eventsPerSecond());
        long startMillis = settings.start().toEpochMilli();
        int length = 0;
        for (int i = 0; i < lineEnds.length; i++) {
            long millis = (span.startMicros() + afterStartMicros[i]) / MICROS_PER_MILLI;
            int user = sessions.user(random.nextInt(seats), millis);
            length = writeLine(startMillis + millis, user, videos.bits(ranks[i]), lines, length);
            lineEnds[i] = length;
        }
        return new SimulatedSpan(settings.start(), span, afterStartMicros, ranks, lineEnds, lines);
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

    private static int writeLine(long epochMillis, int user, long video, byte[] lines, int start) {
        int at = start;
        EventTime.write(epochMillis, lines, at);
        at += EventTime.LENGTH;
        lines[at++] = '\t';
        lines[at++] = 'u';
        at = writeNumber(user, lines, at);
        lines[at++] = '\t';
        VideoNames.write(video, lines, at);
        at += VideoNames.LENGTH;
        lines[at++] = '\n';
        return at;
    }

    private static int writeNumber(int number, byte[] target, int start) {
        int digits = 1;
        for (int left = number; left > 9; left /= 10) {
            digits++;
        }
        int left = number;
        for (int at = start + digits - 1; at >= start; at--) {
            target[at] = (byte) ('0' + left % 10);
            left /= 10;
        }
        return start + digits;
    }
}
