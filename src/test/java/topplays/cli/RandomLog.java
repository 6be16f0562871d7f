package topplays.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import topplays.model.LineCounts;

/**
 * A log of event lines made by chance, with much in it that breaks careless readers, and what a plain count in memory
 * makes of it. The counts grow with each line as it is made, so they owe nothing to any parser.
 *
 * <p>Ids and lines are kept as strings in which each byte is one character.
 */
final class RandomLog {
    private static final int LONG_LINE = 10_000_000;

    private final Random random;
    private final SortedMap<String, Long> plays = new TreeMap<>();
    private final SortedMap<String, Long> malformed = new TreeMap<>();
    private long linesRead;
    private long counted;

    RandomLog(long seed) {
        random = new Random(seed);
    }

    /** The bytes of another file of the log. */
    byte[] file(int lines) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int i = 0; i < lines; i++) {
            String line = line();
            write(line, file);
            boolean endsWithoutLineEnd = i == lines - 1 && !line.isEmpty() && random.nextBoolean();
            if (!endsWithoutLineEnd) {
                write(random.nextInt(4) == 0 ? "\r\n" : "\n", file);
            }
        }
        return file.toByteArray();
    }

    /** A line that counts, of ten million bytes. */
    byte[] longLine() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        write(counted("u".repeat(LONG_LINE), "long"), file);
        write("\n", file);
        return file.toByteArray();
    }

    private String line() {
        return switch (random.nextInt(20)) {
            case 0 -> malformed("columns", bytes(1 + random.nextInt(30), "\t\n\r"));
            case 1 -> malformed("columns", "t\tu\tv\t" + bytes(3, "\n\r"));
            case 2 -> malformed("video-empty", "t\t\t");
            case 3 -> malformed("video-control", "t\tu\ta" + "\r" + "b");
            case 4 -> malformed("video-too-long", "t\tu\t" + "x".repeat(4097 + random.nextInt(3)));
            case 5 -> malformed("blank", "");
            default -> counted(bytes(random.nextInt(20), "\t\n"), video());
        };
    }

    private String malformed(String reason, String line) {
        linesRead++;
        malformed.merge(reason, 1L, Long::sum);
        return line;
    }

    private String counted(String user, String video) {
        linesRead++;
        counted++;
        plays.merge(video, 1L, Long::sum);
        return "2026-11-20T08:15:30.123Z\t" + user + "\t" + video;
    }

    private String video() {
        String[] hostile = {
            "=HYPERLINK(\"x\")",
            "<script>alert(1)</script>",
            "nul\0id",
            "\0",
            "\u00ff\u00fe",
            "\u00c3",
            "a",
            "aa",
            "\"q\"",
            " ",
            "x".repeat(4096)
        };
        return random.nextInt(3) == 0
                ? hostile[random.nextInt(hostile.length)]
                : bytes(1 + random.nextInt(2), "\t\n\r");
    }

    /** So many bytes of any value, but none of {@code without}. */
    private String bytes(int length, String without) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            char next = (char) random.nextInt(256);
            if (without.indexOf(next) < 0) {
                text.append(next);
            }
        }
        return text.toString();
    }

    private static void write(String text, ByteArrayOutputStream out) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What COUNTS must hold, sorted: a {@code video⇥plays} line a video. */
    String counts() {
        StringBuilder text = new StringBuilder();
        plays.entrySet().stream()
                .map(count -> count.getKey() + "\t" + count.getValue() + "\n")
                .sorted()
                .forEach(text::append);
        return text.toString();
    }

    /** What the chart of the {@code k} most played must hold, a {@code rank⇥video⇥plays} line a row. */
    String chart(int k) {
        var best = plays.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(k)
                .toList();
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Long> row : best) {
            long better = plays.values().stream()
                    .filter(other -> other > row.getValue())
                    .count();
            text.append("%d\t%s\t%d\n".formatted(better + 1, row.getKey(), row.getValue()));
        }
        return text.toString();
    }

    LineCounts lines() {
        return new LineCounts(linesRead, counted, 0, 0, malformed);
    }
}
