package topplays.cli.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;

/** JSON for people and scripts, all ASCII: whatever is in an id, it does nothing to a terminal. */
final class AsciiJson {
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writerWithDefaultPrettyPrinter();

    private AsciiJson() {}

    /** The text with its line's end. */
    static byte[] of(JsonNode json) throws JsonProcessingException {
        return (WRITER.writeValueAsString(json) + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
