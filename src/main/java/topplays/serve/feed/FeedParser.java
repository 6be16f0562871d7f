package topplays.serve.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import topplays.bytes.ByteOrderMark;
import topplays.format.EventParser;
import topplays.format.settings.InputOptions;
import topplays.format.settings.UnknownFieldException;
import topplays.model.EventLines;
import topplays.model.LineClass;
import topplays.model.MalformedReason;

/**
 * Parses bodies of event lines, or of JSON Lines with the member {@code video} and the optional members {@code time} and
 * {@code user}. An event without a time gets the time of its arrival. A body that begins with a brace is JSON.
 *
 * <p>Not thread-safe.
 */
public final class FeedParser {
    static final int MAX_LINE_BYTES = 1 << 16;
    /** A body with more rejected lines is refused as a whole: it has another format. */
    public static final int MAX_REJECTED = 100_000;

    /** So many of the rejected lines are listed; the others are counted. */
    static final int MAX_LISTED = 100;

    private static final String TOO_LONG = "line-too-long";

    private final List<EventParser> eventLines = List.of(parser(Map.of(InputOptions.INPUT_FORMAT, "topplays")));
    /** Tried in this order: all members, no time, no user, neither. */
    private final List<EventParser> jsonLines = List.of(
            json(Map.of(InputOptions.TIME, "time", InputOptions.USER, "user")),
            json(Map.of(InputOptions.USER, "user")),
            json(Map.of(InputOptions.TIME, "time")),
            json(Map.of()));

    private static EventParser json(Map<String, Object> members) {
        Map<String, Object> options = new TreeMap<>(members);
        options.put(InputOptions.INPUT_FORMAT, "jsonl");
        return parser(options);
    }

    private static EventParser parser(Map<String, Object> options) {
        try {
            return EventParser.of(InputOptions.parse(options), Optional.empty());
        } catch (UnknownFieldException e) {
            throw new IllegalStateException("a format without header has all its fields", e);
        }
    }

    /** Parses {@code body[0..length)}; empty if more than {@value #MAX_REJECTED} lines are rejected. */
    public Optional<ParsedFeed> parse(byte[] body, int length, long arrivalMillis) {
        int start = ByteOrderMark.isAt(body, 0, length) ? 3 : 0;
        List<EventParser> parsers = start < length && body[start] == '{' ? jsonLines : eventLines;
        EventLines events = new EventLines(length + length / 8);
        List<RejectedLine> rejected = new ArrayList<>();
        long number = 0;
        long rejectedLines = 0;
        for (int lineStart = start; lineStart < length; ) {
            int lineEnd = lineStart;
            while (lineEnd < length && body[lineEnd] != '\n') {
                lineEnd++;
            }
            number++;
            Optional<String> reason = read(body, lineStart, lineEnd, arrivalMillis, parsers, events);
            rejectedLines += reason.isPresent() ? 1 : 0;
            if (rejectedLines > MAX_REJECTED) {
                return Optional.empty();
            }
            if (reason.isPresent() && rejectedLines <= MAX_LISTED) {
                rejected.add(new RejectedLine(number, reason.get()));
            }
            lineStart = lineEnd + 1;
        }
        return Optional.of(new ParsedFeed(events.takeBlock(), rejected, rejectedLines));
    }

    /** Adds the event of a line, or returns the reason why the line is rejected. */
    private static Optional<String> read(
            byte[] body, int start, int end, long arrivalMillis, List<EventParser> parsers, EventLines events) {
        if (end - start > MAX_LINE_BYTES) {
            return Optional.of(TOO_LONG);
        }
        MalformedReason reason = null;
        for (EventParser parser : parsers) {
            if (parser.parse(body, start, end, arrivalMillis, events) == LineClass.COUNTED) {
                return Optional.empty();
            }
            reason = parser.reason();
            if (reason != MalformedReason.FIELD_MISSING) {
                break;
            }
        }
        return Optional.of(reason.toString());
    }
}
