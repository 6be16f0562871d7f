package topplays.traffic;

import topplays.model.EventTime;

/** Makes event lines of views. Thread-safe; it creates no object per view. */
final class SpanLines {
    /** Time, the u and up to ten digits, video, two TABs and the LF. */
    private static final int MAX_LINE_BYTES = EventTime.LENGTH + 11 + VideoNames.LENGTH + 3;

    private static final long MICROS_PER_MILLI = 1_000;

    private final SimulationSettings settings;
    private final VideoNames videos;

    SpanLines(SimulationSettings settings) {
        this.settings = settings;
        this.videos = new VideoNames(settings.seed());
    }

    SimulatedSpan of(SpanViews views) {
        int[] lineEnds = new int[views.size()];
        byte[] lines = new byte[Math.multiplyExact(views.size(), MAX_LINE_BYTES)];
        long startMillis = settings.start().toEpochMilli();
        int length = 0;
        for (int i = 0; i < lineEnds.length; i++) {
            long millis = startMillis + views.micros(i) / MICROS_PER_MILLI;
            length = writeLine(millis, views.user(i), videos.bits(views.rank(i)), lines, length);
            lineEnds[i] = length;
        }
        return new SimulatedSpan(settings.start(), views, lineEnds, lines);
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
