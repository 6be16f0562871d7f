package topplays.cli.logs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** The forms in which a log can have its events. Each writes the same videos, with what else is in such a log, by chance. */
public enum LogForm {
    EVENTS("--input-format", "topplays"),
    TSV("--input-format", "tsv", "--header", "--video", "id"),
    CSV("--input-format", "csv", "--header", "--video", "id"),
    JSON_LINES("--input-format", "jsonl", "--video", "/item/id"),
    JSON_DOCUMENT("--input-format", "json", "--records", "/items", "--video", "/item/id"),
    W3C("--input-format", "w3c"),
    COMBINED("--input-format", "combined"),
    LOG_FORMAT("--log-format", "%h %t \"%{X-Video}i\" %>s \"%{User-Agent}i\"", "--video", "x-video");

    @SuppressWarnings("ImmutableEnumChecker") // the list is immutable
    private final List<String> options;

    LogForm(String... options) {
        this.options = List.of(options);
    }

    /** The options of {@code count} that read it. */
    public List<String> options() {
        return options;
    }

    /** The id that a video has in a log of this form. */
    public String idOf(String video) {
        return this == COMBINED ? "/" + video : video;
    }

    /** Returns a log with one play of each video, in this order. */
    public byte[] of(List<String> videos, Random random) {
        StringBuilder log = new StringBuilder(start());
        for (int i = 0; i < videos.size(); i++) {
            log.append(event(videos.get(i), i == videos.size() - 1, random));
        }
        return log.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String start() {
        return switch (this) {
            case TSV -> "at\tid\tplace\n";
            case CSV -> "\"at\",\"id\",\"ti\"\"tle\nof it\"\r\n";
            case JSON_DOCUMENT -> "{\"total\": [], \"items\": [";
            case W3C -> "#Version: 1.0\n#Fields: date time cs-uri-stem sc-status\n";
            default -> "";
        };
    }

    private String event(String video, boolean isLast, Random random) {
        return switch (this) {
            case EVENTS -> "2026-11-20T08:15:30Z\tü\t" + video + "\n";
            case TSV -> "08:15\t" + video + "\t\"\n";
            case CSV ->
                "08:15," + csv(video, random) + ",\"a,\n\"\"08:15,b,c\nd\"" + (random.nextBoolean() ? "\n" : "\r\n");
            case JSON_LINES -> json(video, "", random) + "\n";
            case JSON_DOCUMENT -> json(video, "\n  ", random) + (isLast ? "]}" : ",");
            case W3C -> w3c(video, random);
            case COMBINED ->
                "::1 - - [20/Nov/2026:08:15:30 +0000] \"GET /" + escaped(video, random)
                        + " HTTP/1.1\" 200 5 \"-\" \"a \\\"b\\\"\"\n";
            case LOG_FORMAT -> "::1 [20/Nov/2026:08:15:30 +0000] \"" + escaped(video, random) + "\" 200 \"\\\\\"\n";
        };
    }

    private static String csv(String video, Random random) {
        boolean isPlain = !video.matches("(?s).*[\",\n\r].*");
        return isPlain && random.nextBoolean() ? video : '"' + video.replace("\"", "\"\"") + '"';
    }

    private static String json(String video, String space, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < video.length(); i++) {
            char c = video.charAt(i);
            boolean mustEscape = c < ' ' || c == '"' || c == '\\';
            text.append(
                    mustEscape || (random.nextInt(4) == 0 && !Character.isSurrogate(c))
                            ? "\\u%04x".formatted((int) c)
                            : c);
        }
        return "{" + space + "\"video\":\"]}\"," + space + "\"item\": {\"id\":\"" + text + "\"}" + space + "}";
    }

    /** Columns between TABs or blanks; sometimes in another order, after a line that says so. */
    private static String w3c(String video, Random random) {
        if (random.nextBoolean()) {
            return "2026-11-20\t08:15:30\t" + video + "\t200\n";
        }
        boolean isPlain = video.indexOf(' ') < 0 && !video.startsWith("\"");
        String column = isPlain ? video : '"' + video.replace("\"", "\"\"") + '"';
        return random.nextInt(100) > 0
                ? "2026-11-20 08:15:30  " + column + " 200\n"
                : "#Fields: time cs-uri-stem date\n08:15:30 " + column + " 2026-11-20\n"
                        + "#Fields: date time cs-uri-stem sc-status\n";
    }

    /** With the escapes of Apache httpd. */
    private static String escaped(String video, Random random) {
        StringBuilder text = new StringBuilder();
        for (int c : video.codePoints().toArray()) {
            if (c == '"' || c == '\\') {
                text.append('\\').append((char) c);
            } else if (c < ' ' || c == 0x7f || (c > 0x7f && random.nextBoolean())) {
                for (byte each : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    text.append("\\x%02x".formatted(each));
                }
            } else {
                text.appendCodePoint(c);
            }
        }
        return text.toString();
    }
}
