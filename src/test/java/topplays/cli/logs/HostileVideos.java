package topplays.cli.logs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Plays of videos whose ids break careless readers.
 *
 * @param videos one id for each play
 */
public record HostileVideos(List<String> videos) {
    private static final List<String> IDS = List.of(
            "=HYPERLINK(\"x\")",
            "<script>alert(1)</script>",
            "nul\0id",
            "\"",
            "\"\"",
            "\"quoted\"",
            "a \"b\" c",
            "\\",
            "\\\"",
            "\\x41\\n\\u0041",
            "a,b;c|d",
            " begins and ends with blanks ",
            "--",
            "# no header",
            "{\"video\":\"x\"}",
            "[1,2]",
            "null",
            "0",
            "%41%2f?a=b&c",
            "x HTTP/1.1",
            "' OR 1=1",
            "e\u0301 \u00e9 \u4e2d \ud83d\ude00",
            "\u2028\u0085\u00a0\ufeff",
            "\u0001\u007f\b\f",
            "x".repeat(4000));

    private static final String LETTERS = "ab\"\\ ,;%/?#{}<=+@'\u00e9\u4e2d\u0001\u007f";

    /** Makes so many plays; half of them are of the ids that are hostile on purpose. */
    public static HostileVideos of(int plays, long seed) {
        Random random = new Random(seed);
        List<String> videos = new ArrayList<>();
        for (int i = 0; i < plays; i++) {
            boolean isShort = random.nextInt(50) > 0;
            videos.add(random.nextBoolean() ? IDS.get(random.nextInt(IDS.size() - (isShort ? 1 : 0))) : random(random));
        }
        return new HostileVideos(videos);
    }

    private static String random(Random random) {
        StringBuilder id = new StringBuilder();
        for (int length = 1 + random.nextInt(4); length > 0; length--) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    /** What COUNTS must hold if each play is in {@code times} logs; sorted, each byte is a character. */
    public String counts(UnaryOperator<String> idOf, int times) {
        Map<String, Long> plays = new HashMap<>();
        videos.forEach(video -> plays.merge(idOf.apply(video), (long) times, Long::sum));
        return plays.entrySet().stream()
                .map(video -> latin1(video.getKey()) + "\t" + video.getValue() + "\n")
                .sorted()
                .collect(Collectors.joining());
    }

    private static String latin1(String id) {
        return new String(id.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
