package topplays.format.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Follows the tokens of JSON text to the records: the elements of the array at a JSON Pointer, in each outermost value or in
 * each element of an outermost array. Names are given with one character per byte.
 */
final class RecordPlace {
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]*");
    private static final int MOST_NAMES = 10;
    private static final int LONGEST_NAME = 40;

    /** The relation of a token to the records. */
    enum Token {
        /** It begins a record. */
        RECORD,
        /** It begins a value without records. */
        ELSEWHERE,
        /** The records may follow. */
        ON_THE_WAY
    }

    private final String pointer;
    private final List<String> steps;
    /** The number of open arrays around the values that the pointer applies to: 1 within an outermost array. */
    private int outer;
    /** The number of steps that lead to the innermost open value on the way; -1 outside of all. */
    private int reached = -1;

    private boolean inRecords;
    private boolean found;
    private long start;
    private final Set<String> names = new LinkedHashSet<>();

    private RecordPlace(String pointer, List<String> steps) {
        this.pointer = pointer;
        this.steps = steps;
    }

    /** @param pointer a JSON Pointer (RFC 6901); empty for the outermost values */
    static RecordPlace of(String pointer) {
        if (pointer.isEmpty()) {
            return new RecordPlace(pointer, List.of());
        }
        return new RecordPlace(
                pointer,
                Stream.of(pointer.substring(1).split("/", -1))
                        .map(step -> step.replace("~1", "/").replace("~0", "~"))
                        .toList());
    }

    /**
     * Takes the parser's next token. After RECORD and ELSEWHERE the next one must be the first after that value.
     *
     * @param offset the offset of the token in the document
     * @throws JsonDocumentException if an outermost value ends here and has no value at the pointer
     */
    Token of(JsonToken token, JsonParser parser, long offset) throws IOException {
        if (token == JsonToken.FIELD_NAME) {
            addName(parser);
            return Token.ON_THE_WAY;
        }
        if (token.isStructEnd()) {
            return leave();
        }
        if (inRecords) {
            return Token.RECORD;
        }
        if (reached < 0) {
            return outermost(token, offset);
        }
        if (!isNextStep(token, parser)) {
            return Token.ELSEWHERE;
        }
        return follow(token);
    }

    private Token outermost(JsonToken token, long offset) throws IOException {
        boolean mayHoldRecords = outer == 0 && token == JsonToken.START_ARRAY;
        if (steps.isEmpty()) {
            inRecords = mayHoldRecords;
            return mayHoldRecords ? Token.ON_THE_WAY : Token.RECORD;
        }
        if (mayHoldRecords && !INDEX.matcher(steps.get(0)).matches()) {
            outer = 1;
            return Token.ON_THE_WAY;
        }
        start = offset;
        found = false;
        names.clear();
        if (!token.isStructStart()) {
            throw nothingFound();
        }
        reached = 0;
        return Token.ON_THE_WAY;
    }

    private boolean isNextStep(JsonToken token, JsonParser parser) {
        JsonStreamContext context = parser.getParsingContext();
        JsonStreamContext around = token.isStructStart() ? context.getParent() : context;
        String step = steps.get(reached);
        if (around.inArray()) {
            return step.equals(Integer.toString(around.getCurrentIndex()));
        }
        String name = around.getCurrentName();
        return step.equals(name) || step.equals(decoded(name));
    }

    private Token follow(JsonToken token) {
        if (reached + 1 == steps.size()) {
            found = true;
            inRecords = token == JsonToken.START_ARRAY;
            return inRecords ? Token.ON_THE_WAY : Token.RECORD;
        }
        if (token.isStructStart()) {
            reached++;
            return Token.ON_THE_WAY;
        }
        return Token.ELSEWHERE;
    }

    private Token leave() throws IOException {
        if (inRecords) {
            inRecords = false;
        } else if (reached < 0) {
            outer = 0;
        } else {
            reached--;
            if (reached < 0 && !found) {
                throw nothingFound();
            }
        }
        return Token.ON_THE_WAY;
    }

    private void addName(JsonParser parser) throws IOException {
        if (reached == 0 && !found && names.size() < MOST_NAMES) {
            String name = decoded(parser.currentName());
            names.add(name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…");
        }
    }

    private static String decoded(String oneCharacterPerByte) {
        return new String(oneCharacterPerByte.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private JsonDocumentException nothingFound() {
        return new JsonDocumentException("its value at byte %,d has no %s%s"
                .formatted(start, pointer, names.isEmpty() ? "" : "; its members are " + String.join(", ", names)));
    }
}
