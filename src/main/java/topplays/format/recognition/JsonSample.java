package topplays.format.recognition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import topplays.format.settings.InputOptions;

/** The members of JSON objects, one of which is the video. */
final class JsonSample {
    private static final int LEAST_PERCENT = 90;
    private static final int DEEPEST = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> members = new LinkedHashSet<>();

    private JsonSample(List<JsonNode> objects) {
        objects.forEach(each -> add("", each, 1));
    }

    /** The objects in the lines of a log, if nearly all lines are objects. */
    static Optional<JsonSample> ofLines(List<byte[]> lines) {
        List<JsonNode> objects = objects(lines);
        return 100L * objects.size() >= (long) LEAST_PERCENT * lines.size()
                ? Optional.of(new JsonSample(objects))
                : Optional.empty();
    }

    static JsonSample of(List<byte[]> objects) {
        return new JsonSample(objects(objects));
    }

    private static List<JsonNode> objects(List<byte[]> lines) {
        return lines.stream().map(JsonSample::object).flatMap(Optional::stream).toList();
    }

    private static Optional<JsonNode> object(byte[] line) {
        try {
            return Optional.ofNullable(JSON.readTree(line)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Adds the members that hold a scalar: {@code id} at the top, {@code /item/id} below. */
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

    /** Adds the member that is the video, if it is not given. Asks for the viewer if a rule lacks it. */
    Recognition withVideo(Recognition json) throws UnclearInputException {
        List<String> names = List.copyOf(members);
        Recognition found = withVideo(json, names);
        if (ViewerName.isMissing(found)) {
            throw ViewerName.question(
                    found, "member", "Its members are " + String.join(", ", names), ViewerName.likeliestIn(names));
        }
        return found;
    }

    private static Recognition withVideo(Recognition json, List<String> names) throws UnclearInputException {
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
