package topplays.bench.data;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Writes events in the formats of other programs: the same events in the same order. Additional fields of a format are
 * derived from the user.
 */
public abstract class LineConverter {
    public static LineConverter to(Form form) {
        return switch (form) {
            case CSV -> new Csv();
            case JSON_LINES -> new JsonLines();
            case COMBINED -> new Combined(List.of(Combined.AGENTS));
            case W3C -> new W3c();
            case AGENTS -> new Combined(UserAgents.browsers());
            case TOPPLAYS -> new Topplays();
            default -> throw new IllegalArgumentException("a form without a line format: " + form);
        };
    }

    void convert(Path source, Path target) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(source, StandardCharsets.ISO_8859_1);
                BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.ISO_8859_1)) {
            out.write(header());
            StringBuilder text = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int user = line.indexOf('\t') + 1;
                int video = line.indexOf('\t', user) + 1;
                text.setLength(0);
                append(line.substring(0, user - 1), line.substring(user, video - 1), line.substring(video), text);
                out.append(text);
            }
        }
    }

    String header() {
        return "";
    }

    /** Appends the line of an event. */
    public abstract void append(String time, String user, String video, StringBuilder out);

    private static int number(String user) {
        return user.hashCode() & Integer.MAX_VALUE;
    }

    private static final class Topplays extends LineConverter {
        @Override
        public void append(String time, String user, String video, StringBuilder out) {
            out.append(time)
                    .append('\t')
                    .append(user)
                    .append('\t')
                    .append(video)
                    .append('\n');
        }
    }

    private static final class Csv extends LineConverter {
        private static final String[] TITLES = {
            "Live, from Oslo", "The \"\"Best\"\" of 2026", "Heat, a film", "One, two, three", "Plain"
        };

        @Override
        String header() {
            return "time,user,video,title,seconds\n";
        }

        @Override
        public void append(String time, String user, String video, StringBuilder out) {
            int number = number(user);
            out.append(time)
                    .append(',')
                    .append(user)
                    .append(",\"")
                    .append(video)
                    .append("\",\"");
            out.append(TITLES[number % TITLES.length]).append("\",").append(number % 7200);
            out.append('\n');
        }
    }

    private static final class JsonLines extends LineConverter {
        private static final String[] DEVICES = {"tv", "phone", "tablet", "a \\\"box\\\""};

        @Override
        public void append(String time, String user, String video, StringBuilder out) {
            int number = number(user);
            out.append("{\"time\":\"").append(time).append("\",\"user\":\"").append(user);
            out.append("\",\"video\":\"").append(video);
            out.append("\",\"device\":\"").append(DEVICES[number % DEVICES.length]);
            out.append("\",\"seconds\":").append(number % 7200).append(",\"live\":false}\n");
        }
    }

    private static final class W3c extends LineConverter {
        private static final int DATE_LENGTH = "2026-11-20".length();
        private static final int SECONDS_END = "2026-11-20T08:15:30".length();

        @Override
        String header() {
            return """
                    #Software: Microsoft Internet Information Services 10.0
                    #Version: 1.0
                    #Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) \
                    cs(Referer) sc-status sc-substatus sc-win32-status time-taken
                    """;
        }

        @Override
        public void append(String time, String user, String video, StringBuilder out) {
            int number = number(user);
            out.append(time, 0, DATE_LENGTH).append(' ').append(time, DATE_LENGTH + 1, SECONDS_END);
            out.append(" 10.1.1.1 GET ").append(Form.W3C.videoPrefix()).append(video);
            out.append(" - 443 - 10.").append(number >> 16 & 255).append('.').append(number >> 8 & 255);
            out.append('.').append(number & 255).append(" Player/4.2+(iPhone) https://example.org/ 200 0 0 ");
            out.append(number % 5000).append('\n');
        }
    }

    private static final class Combined extends LineConverter {
        private static final DateTimeFormatter CLF = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT)
                .withZone(ZoneOffset.UTC);
        private static final int SECONDS_END = "2026-11-20T08:15:30".length();
        private static final String[] AGENTS = {
            "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Safari/604.1",
            "Player/4.2"
        };

        private final List<String> agents;
        private String second = "";
        private String clf = "";

        Combined(List<String> agents) {
            this.agents = agents;
        }

        @Override
        public void append(String time, String user, String video, StringBuilder out) {
            if (!time.startsWith(second) || second.isEmpty()) {
                second = time.substring(0, SECONDS_END);
                clf = CLF.format(Instant.parse(time));
            }
            int number = number(user);
            out.append("10.").append(number >> 16 & 255).append('.').append(number >> 8 & 255);
            out.append('.').append(number & 255).append(" - - [").append(clf).append("] \"GET ");
            out.append(Form.COMBINED.videoPrefix()).append(video).append(" HTTP/1.1\" 200 ");
            out.append(1000 + number % 90_000).append(" \"https://example.org/\" \"");
            out.append(agents.get(number % agents.size())).append("\"\n");
        }
    }
}
