package topplays.verify.split;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import topplays.model.MalformedReason;

/** Members of the JSON value of a line, read by Jackson; null, objects and arrays are missing. */
final class JsonSplitter implements LineSplitter {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final List<JsonPointer> members;

    /** @param members names of members, or JSON Pointers (RFC 6901), which start with a slash */
    JsonSplitter(List<String> members) {
        this.members = members.stream()
                .map(name -> name.startsWith("/")
                        ? JsonPointer.compile(name)
                        : JsonPointer.empty().appendProperty(name))
                .toList();
    }

    @Override
    public List<String> split(String line) throws MalformedLineException {
        JsonNode root = parse(line);
        List<String> fields = new ArrayList<>();
        for (JsonPointer member : members) {
            JsonNode value = root.at(member);
            fields.add(value.isNull() || !value.isValueNode() ? null : encode(value.asText()));
        }
        return fields;
    }

    private static JsonNode parse(String line) throws MalformedLineException {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(ByteText.toBytes(line)));
            return JSON.readValue(text.toString(), JsonNode.class);
        } catch (CharacterCodingException | JsonProcessingException | NumberFormatException e) {
            // Jackson throws the last one if BigDecimal does not support the exponent
            throw new MalformedLineException(MalformedReason.JSON);
        }
    }

    private static String encode(String text) throws MalformedLineException {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new MalformedLineException(MalformedReason.SURROGATE);
        }
        return ByteText.encode(text);
    }
}
