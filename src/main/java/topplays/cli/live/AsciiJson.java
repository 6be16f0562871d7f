package topplays.cli.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;

/** JSON in ASCII, so that ids cannot send control characters to a terminal. */
final class AsciiJson {
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writerWithDefaultPrettyPrinter();

    private AsciiJson() {}

    /** Returns the text with a line end. */
    static byte[] of(JsonNode json) throws JsonProcessingException {
        return (WRITER.writeValueAsString(json) + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
