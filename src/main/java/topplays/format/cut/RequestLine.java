package topplays.format.cut;

import topplays.bytes.ByteSearch;

/**
 * Cuts the request line of a web log into method, target, path and query.
 *
 * <p>The line is {@code METHOD TARGET} or {@code METHOD TARGET HTTP/VERSION}; the target may hold blanks if a version follows.
 * All four fields are missing in other lines, such as the {@code -} of a connection without a request.
 */
final class RequestLine {
    private static final String PROTOCOL = "HTTP/";

    private RequestLine() {}

    /** Adds the four fields of {@code line[start..end)}. */
    static void add(byte[] line, int start, int end, LogEscapes escapes, Fields fields) {
        int methodEnd = ByteSearch.first(' ', line, start, end);
        int lastBlank = lastBlank(line, methodEnd, end);
        boolean hasProtocol = lastBlank > methodEnd && isProtocol(line, lastBlank + 1, end);
        int targetEnd = hasProtocol ? lastBlank : end;
        int targetStart = methodEnd + 1;
        boolean isReadable = methodEnd > start && targetEnd > targetStart && (hasProtocol || lastBlank == methodEnd);
        if (!isReadable) {
            for (int missing = 0; missing < 4; missing++) {
                fields.addMissing();
            }
            return;
        }
        escapes.add(line, start, methodEnd, fields);
        addTarget(line, targetStart, targetEnd, escapes, fields);
    }

    /** Adds target, path and query. */
    static void addTarget(byte[] line, int start, int end, LogEscapes escapes, Fields fields) {
        int pathEnd = ByteSearch.first('?', line, start, end);
        escapes.add(line, start, end, fields);
        escapes.add(line, start, pathEnd, fields);
        escapes.add(line, Math.min(pathEnd + 1, end), end, fields);
    }

    private static int lastBlank(byte[] line, int first, int end) {
        int at = end - 1;
        while (at > first && line[at] != ' ') {
            at--;
        }
        return at;
    }

    private static boolean isProtocol(byte[] line, int start, int end) {
        if (end - start <= PROTOCOL.length()) {
            return false;
        }
        for (int i = 0; i < PROTOCOL.length(); i++) {
            if (line[start + i] != PROTOCOL.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
