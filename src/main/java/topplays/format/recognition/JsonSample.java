package topplays.format.recognition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import topplays.format.settings.InputOptions;

/** Recognises JSON lines: nearly every line is an object. */
final class JsonSample {
    private static final int LEAST_PERCENT = 90;
    private static final int DEEPEST = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> members = new LinkedHashSet<>();

    private JsonSample(List<JsonNode> objects) {
        objects.forEach(each -> add("", each, 1));
    }

    static boolean isIn(List<byte[]> lines) {
        return 100L * objects(lines).size() >= (long) LEAST_PERCENT * lines.size();
    }

    static JsonSample of(List<byte[]> lines) {
        return new JsonSample(objects(lines));
    }

    private static List<JsonNode> objects(List<byte[]> lines) {
        List<JsonNode> objects = new ArrayList<>();
        for (byte[] line : lines) {
            object(line).ifPresent(objects::add);
        }
        return objects;
    }

    private static Optional<JsonNode> object(byte[] line) {
        try {
            return Optional.ofNullable(JSON.readTree(line)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Adds the members that hold one value: {@code id} at the top, {@code /item/id} below. */
    private void add(String above, JsonNode object, int depth) {
        object.properties().forEach(member -> {
            boolean isTop = above.isEmpty();
            String pointer = above + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
            if (member.getValue().isObject() && depth < DEEPEST) {
                add(pointer, member.getValue(), depth + 1);
            } else if (member.getValue().isValueNode()) {
                members.add(isTop && !member.getKey().startsWith("/") ? member.getKey() : pointer);
            }
        });
    }

    /** Adds the member that is the video, if it is not given. */
    Recognition withVideo(Recognition json) throws UnclearInputException {
        List<String> names = List.copyOf(members);
        if (json.isGiven(InputOptions.VIDEO)) {
            return json;
        }
        List<String> known = VideoName.knownIn(names);
        if (known.size() == 1) {
            return json.with(InputOptions.VIDEO, known.get(0));
        }
        String suggestion = names.isEmpty() ? "video" : VideoName.likeliestIn(names);
        throw new UnclearInputException(
                "which member is the video? Choose it with --video. Its members are " + String.join(", ", names),
                json.with(InputOptions.VIDEO, suggestion).commandLine());
    }
}
