package topplays.bench.micro;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import topplays.bench.data.Form;
import topplays.bench.data.LineConverter;

/** Event lines of videos by Zipf's law with exponent 1. They are the same in every run. */
final class GeneratedLines {
    static final int LINES = 1 << 20;

    private static final String LETTERS = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    private static final String TIME = "2026-11-20T08:15:30.123Z";

    private final SplittableRandom random = new SplittableRandom(1);
    private final int videos;
    private final int idLength;

    GeneratedLines(int videos, int idLength) {
        this.videos = videos;
        this.idLength = idLength;
    }

    byte[] block(Form form) {
        LineConverter writer = LineConverter.to(form);
        StringBuilder lines = new StringBuilder();
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            id.setLength(0);
            appendId(rank(), id);
            writer.append(TIME, "u" + random.nextInt(100_000), id.toString(), lines);
        }
        return lines.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Only the ids, without separators. */
    byte[] ids() {
        StringBuilder ids = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            appendId(rank(), ids);
        }
        return ids.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Draws from the continuous law, 1 / x between 1 and the number of videos, and rounds down. */
    private long rank() {
        return (long) Math.exp(random.nextDouble() * Math.log(videos));
    }

    private void appendId(long rank, StringBuilder target) {
        long bits = new SplittableRandom(rank).nextLong();
        for (int i = 0; i < idLength; i++) {
            target.append(LETTERS.charAt((int) Long.rotateRight(bits, 5 * i) & 63));
        }
    }
}
