package topplays.ingest.follow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import topplays.ingest.RecordedFields;

/**
 * The positions of followed logs, as marks for a journal, and those in files that were left last and may get one of the
 * names again. A mark holds only the positions that changed since the mark before
 * it, and begins with a line feed: it is added to that one. When the changes are longer than all positions together, the
 * next mark holds all positions and replaces those before it.
 */
final class FollowMarks {
    private static final String FOLLOWED = "followed";
    private static final String LEFT = "left";
    private static final int LEAST_LEFT = 4;
    private static final String ADDED = "\n";
    private static final int LEAST_CHANGES = 16 << 10;
    private static final JsonMapper JSON = new JsonMapper();

    /** By their names, the one that changed last at the end. */
    private final Map<String, FollowedPosition> positions = new LinkedHashMap<>();
    /** By their keys, the one that was left last at the end. */
    private final Map<String, FollowedPosition> left = new LinkedHashMap<>();
    /** The length of the last mark with all positions, 0 if there is none, and of the changes since. */
    private long allLength;

    private long changesLength;

    /** @param marks the marks of an earlier run, each added to the one before */
    FollowMarks(Optional<String> marks) throws IOException {
        if (marks.isEmpty()) {
            return;
        }
        String[] texts = marks.get().split(ADDED, -1);
        for (String text : texts) {
            Map<String, Object> mark = parse(text);
            add(positions(mark, FOLLOWED), positions(mark, LEFT));
        }
        allLength = texts[0].length();
        changesLength = marks.get().length() - allLength;
    }

    private static List<FollowedPosition> positions(Map<String, Object> mark, String name) throws IOException {
        List<FollowedPosition> found = new ArrayList<>();
        for (RecordedFields recorded : RecordedFields.list(mark, name)) {
            found.add(FollowedPosition.of(recorded));
        }
        return found;
    }

    /** Keeps as many of the files that were left as there are names. */
    private void add(List<FollowedPosition> changed, List<FollowedPosition> newlyLeft) {
        for (FollowedPosition position : newlyLeft) {
            left.remove(position.key());
            left.put(position.key(), position);
        }
        for (FollowedPosition position : changed) {
            positions.remove(position.path());
            positions.put(position.path(), position);
            left.remove(position.key());
        }
        int most = Math.max(LEAST_LEFT, positions.size());
        left.keySet()
                .removeAll(left.keySet().stream()
                        .limit(Math.max(0, left.size() - most))
                        .toList());
    }

    private static Map<String, Object> parse(String mark) throws IOException {
        try {
            return JSON.readValue(mark, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IOException("the mark of what was read is damaged or of another version: '" + mark + "'", e);
        }
    }

    /**
     * The positions under the names of followed logs, those of logs that are not followed now too. If a file was read under
     * several names, the position under the last one follows those before.
     */
    Collection<FollowedPosition> positions() {
        return new ArrayList<>(positions.values());
    }

    /** The positions in files that were left last and that none of the names leads to. */
    Collection<FollowedPosition> left() {
        return new ArrayList<>(left.values());
    }

    /**
     * The mark after the one before, which was stored.
     *
     * @param newlyLeft the files that were left since, in that order
     */
    String next(List<FollowedPosition> changed, List<FollowedPosition> newlyLeft) {
        List<FollowedPosition> inOrder = changed.stream()
                .sorted(Comparator.comparingLong(FollowedPosition::bytes))
                .toList();
        add(inOrder, newlyLeft);
        String changes = ADDED + json(inOrder, newlyLeft);
        if (allLength > 0 && changesLength + changes.length() <= Math.max(allLength, LEAST_CHANGES)) {
            changesLength += changes.length();
            return changes;
        }
        String all = json(positions.values(), left.values());
        allLength = all.length();
        changesLength = 0;
        return all;
    }

    private static String json(Collection<FollowedPosition> positions, Collection<FollowedPosition> left) {
        Map<String, Object> mark = new TreeMap<>();
        mark.put(FOLLOWED, positions.stream().map(FollowedPosition::toMap).toList());
        if (!left.isEmpty()) {
            mark.put(LEFT, left.stream().map(FollowedPosition::toMap).toList());
        }
        return JSON.valueToTree(mark).toString();
    }
}
