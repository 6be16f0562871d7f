package topplays.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import topplays.model.MalformedReason;

/** The first malformed lines of a run. */
public final class MalformedLines {
    private static final int MOST_LINES = 10;
    private static final int LONGEST_TEXT = 80;

    private final List<MalformedLine> first = new ArrayList<>();

    void add(String file, long number, MalformedReason reason, byte[] bytes, int start, int end) {
        if (first.size() < MOST_LINES) {
            int length = Math.min(end - start, LONGEST_TEXT);
            String text = new String(bytes, start, length, StandardCharsets.UTF_8);
            first.add(new MalformedLine(file, number, reason, end - start > length ? text + "…" : text));
        }
    }

    public List<MalformedLine> first() {
        return List.copyOf(first);
    }
}
