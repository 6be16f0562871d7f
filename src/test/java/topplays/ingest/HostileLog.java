package topplays.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import topplays.format.EventParser;
import topplays.format.settings.InputSettings;
import topplays.model.EventLines;
import topplays.model.LineClass;
import topplays.model.LineCounts;

/** Random logs, as text with one character per byte, and a simple reader of such a log. In CSV no quote opens a field. */
public final class HostileLog {
    static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private final Random random;
    private final String separator;

    public HostileLog(Random random, String separator) {
        this.random = random;
        this.separator = separator;
    }

    /** So many lines of two or more columns, time and video first; the last may have no LF. */
    public String lines(int lines) {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            log.append(line()).append(random.nextInt(4) == 0 ? "\r\n" : "\n");
        }
        boolean endsWithLf = lines == 0 || random.nextBoolean();
        return endsWithLf ? log.toString() : log.append(line()).append('x').toString();
    }

    private String line() {
        return switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> bytes(random.nextInt(30));
            case 2 -> "no time" + separator + "cats";
            case 3 -> "2026-11-20" + separator + "long ".repeat(1000);
            default ->
                "2026-11-20T08:15:30.%03dZ%s%s%s%s"
                        .formatted(random.nextInt(1000), separator, video(), separator, bytes(random.nextInt(30)));
        };
    }

    private String video() {
        return random.nextInt(5) == 0 ? bytes(random.nextInt(4)) : "video-" + random.nextInt(20);
    }

    private String bytes(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            char next = (char) random.nextInt(256);
            text.append(next == '\n' || (next == '"' && separator.equals(",")) ? ' ' : next);
        }
        return text.toString();
    }

    /** The event lines of a log, read in the simplest way. */
    public static Reading read(String log, InputSettings settings) throws IOException {
        String content = log.startsWith(BYTE_ORDER_MARK) ? log.substring(BYTE_ORDER_MARK.length()) : log;
        EventLines events = new EventLines(1);
        RunningCounts counts = new RunningCounts();
        Optional<EventParser> parser =
                settings.syntax().header() ? Optional.empty() : Optional.of(EventParser.of(settings, Optional.empty()));
        String[] lines = content.split("\n", -1);
        int count = lines[lines.length - 1].isEmpty() ? lines.length - 1 : lines.length;
        for (int i = 0; i < count; i++) {
            byte[] line = lines[i].getBytes(StandardCharsets.ISO_8859_1);
            if (parser.isEmpty()) {
                parser = Optional.of(EventParser.of(settings, Optional.of(line)));
                counts.add(LineClass.HEADER);
                continue;
            }
            LineClass lineClass = parser.get().parse(line, 0, line.length, LogFolder.ARRIVAL_MILLIS, events);
            if (lineClass == LineClass.MALFORMED) {
                counts.malformed(parser.get().reason());
            } else {
                counts.add(lineClass);
            }
        }
        return new Reading(LogFolder.take(events), counts.soFar());
    }

    /** The events, and the lines by class. */
    public record Reading(String events, LineCounts counts) {}
}
