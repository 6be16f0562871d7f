package topplays.ingest.follow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import topplays.ingest.RecordedFields;

/**
 * The positions of followed logs, as marks for a journal. A mark holds only the positions that changed since the mark before
 * it, and begins with a line feed: it is added to that one. When the changes are longer than all positions together, the
 * next mark holds all positions and replaces those before it.
 */
final class FollowMarks {
    private static final String FOLLOWED = "followed";
    private static final String ADDED = "\n";
    private static final int LEAST_CHANGES = 16 << 10;
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, FollowedPosition> positions = new LinkedHashMap<>();
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
            for (RecordedFields recorded : RecordedFields.list(parse(text), FOLLOWED)) {
                FollowedPosition position = FollowedPosition.of(recorded);
                positions.put(position.path(), position);
            }
        }
        allLength = texts[0].length();
        changesLength = marks.get().length() - allLength;
    }

    private static Map<String, Object> parse(String mark) throws IOException {
        try {
            return JSON.readValue(mark, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IOException("the mark of what was read is damaged or of another version: '" + mark + "'", e);
        }
    }

    /** The positions by the names under which logs are followed, those of logs that are not followed now too. */
    Collection<FollowedPosition> positions() {
        return new ArrayList<>(positions.values());
    }

    /** The mark after the one before, which was stored. */
    String next(List<FollowedPosition> changed) {
        changed.forEach(position -> positions.put(position.path(), position));
        String changes = ADDED + json(changed);
        if (allLength > 0 && changesLength + changes.length() <= Math.max(allLength, LEAST_CHANGES)) {
            changesLength += changes.length();
            return changes;
        }
        String all = json(positions.values());
        allLength = all.length();
        changesLength = 0;
        return all;
    }

    private static String json(Collection<FollowedPosition> positions) {
        return JSON.valueToTree(Map.of(
                        FOLLOWED,
                        positions.stream().map(FollowedPosition::toMap).toList()))
                .toString();
    }
}
