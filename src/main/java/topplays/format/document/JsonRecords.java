package topplays.format.document;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import topplays.format.settings.LineFormat;
import topplays.format.settings.LineSyntax;

/**
 * The records of JSON text as lines: each record becomes one line that ends with LF. The text may be one array, or any number
 * of values one after another, in any layout. A record is an element of an outermost array, or else a value. The bytes of a
 * record are unchanged, except that line ends and indentation are left out.
 *
 * <p>Memory is bounded: no record, number or string may be longer than {@value DocumentText#MOST_KEPT} bytes, and values may
 * be nested {@value #DEEPEST} deep. Text that exceeds these limits, is cut off or is not JSON causes a
 * {@link JsonDocumentException}, after the records before it. The strings and numbers within a record are not checked. Not
 * thread-safe.
 */
public final class JsonRecords extends InputStream {
    static final int DEEPEST = 10_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final DocumentText text;
    private final RecordPlace place;
    private final GrowingLine line = new GrowingLine();
    private JsonParser parser;
    /** The offset in the document of the parser's first character. */
    private long parserStart;

    /**
     * The records of a stream, which is closed with this one.
     *
     * @param records a JSON Pointer to the array within each outermost value that holds the records; empty if the outermost
     *     values are the records or arrays of them
     */
    public JsonRecords(InputStream json, String records) {
        text = new DocumentText(json);
        place = RecordPlace.of(records);
    }

    /** Returns the lines of a log: the stream itself, unless the syntax is that of JSON documents. */
    public static InputStream linesOf(InputStream log, LineSyntax syntax) {
        return syntax.format() == LineFormat.JSON ? new JsonRecords(log, syntax.records()) : log;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (line.isTaken() && !next()) {
            return -1;
        }
        return line.take(into, offset, length);
    }

    /** Makes a line of the next record. Returns false at the end. */
    private boolean next() throws IOException {
        try {
            return parse();
        } catch (StreamConstraintsException e) {
            throw new JsonDocumentException(
                    "its values are nested more than %,d deep at byte %,d"
                            .formatted(
                                    DEEPEST,
                                    parserStart + parser.currentLocation().getCharOffset()),
                    e);
        } catch (JsonEOFException e) {
            throw new JsonDocumentException(
                    "its JSON is cut off: it ends at byte %,d in the middle of a value".formatted(offset(e)), e);
        } catch (JacksonException e) {
            throw new JsonDocumentException(
                    "it is not JSON at byte %,d (%s)".formatted(offset(e), e.getOriginalMessage()), e);
        }
    }

    private boolean parse() throws IOException {
        if (parser == null) {
            parserStart = text.start();
            parser = JSON.createParser(text);
        }
        line.clear();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            long start = parserStart + parser.currentTokenLocation().getCharOffset();
            text.keepFrom(start);
            switch (place.of(token, parser, start)) {
                case RECORD -> {
                    copy(start);
                    return true;
                }
                case ELSEWHERE -> skip(token);
                case ON_THE_WAY -> {}
            }
        }
        return false;
    }

    private void copy(long start) throws IOException {
        parser.skipChildren();
        parser.finishToken();
        long end = parserStart + parser.currentLocation().getCharOffset();
        text.copy(start, end, line);
        line.end();
    }

    /** Skips a value of any length; only a single string or number in it may be too long. */
    private void skip(JsonToken first) throws IOException {
        int open = first.isStructStart() ? 1 : 0;
        while (open > 0) {
            JsonToken token = parser.nextToken();
            text.keepFrom(parserStart + parser.currentTokenLocation().getCharOffset());
            open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
    }

    private long offset(JacksonException e) {
        JsonLocation at = e.getLocation();
        return parserStart + (at == null ? 0 : Math.max(0, at.getCharOffset()));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
