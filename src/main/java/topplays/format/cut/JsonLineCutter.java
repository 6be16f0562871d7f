package topplays.format.cut;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import topplays.model.MalformedReason;

/**
 * Takes the requested members out of lines that are one JSON value each. The fields have the order of the request.
 *
 * <p>A member is text, a number (as it is written, except for exponents, so an id may be a number), true or false. Null,
 * objects and arrays are missing. If a member occurs twice, the last one wins. The line must be valid UTF-8.
 *
 * <p>Most lines are plain and need no parser.
 */
public final class JsonLineCutter implements LineCutter {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .readerFor(JsonNode.class);

    private final List<JsonPointer> members;
    private final Optional<QuickJsonObject> plain;

    /** @param members names of members of the line's object, or JSON Pointers (RFC 6901), which start with a slash */
    public JsonLineCutter(List<String> members) {
        this.members = members.stream().map(JsonLineCutter::pointer).toList();
        plain = members.stream().allMatch(QuickJsonObject::canTake)
                ? Optional.of(new QuickJsonObject(members))
                : Optional.empty();
    }

    private static JsonPointer pointer(String member) {
        return member.startsWith("/")
                ? JsonPointer.compile(member)
                : JsonPointer.empty().appendProperty(member);
    }

    @Override
    public Optional<MalformedReason> cut(byte[] line, int start, int end, Fields fields) {
        fields.clear();
        if (plain.isPresent()
                && plain.get().read(line, start, end)
                && plain.get().end() == end) {
            addMembers(line, plain.get(), fields);
            return Optional.empty();
        }
        return parse(line, start, end, fields);
    }

    private void addMembers(byte[] line, QuickJsonObject object, Fields fields) {
        for (int member = 0; member < members.size(); member++) {
            if (object.isMissing(member)) {
                fields.addMissing();
            } else {
                fields.add(line, object.start(member), object.end(member));
            }
        }
    }

    private Optional<MalformedReason> parse(byte[] line, int start, int end, Fields fields) {
        JsonNode root;
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, start, end - start));
            root = JSON.readValue(text.toString());
        } catch (CharacterCodingException | JsonProcessingException | NumberFormatException e) {
            // Jackson throws NumberFormatException if BigDecimal does not support the exponent
            return Optional.of(MalformedReason.JSON);
        }
        try {
            for (JsonPointer member : members) {
                addScalar(root.at(member), fields);
            }
        } catch (CharacterCodingException e) {
            return Optional.of(MalformedReason.SURROGATE);
        }
        return Optional.empty();
    }

    private static void addScalar(JsonNode node, Fields fields) throws CharacterCodingException {
        if (node.isNull() || !node.isValueNode()) {
            fields.addMissing();
            return;
        }
        ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(node.asText()));
        fields.add(bytes.array(), bytes.arrayOffset(), bytes.limit());
    }
}
