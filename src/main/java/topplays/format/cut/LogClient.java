package topplays.format.cut;

import topplays.bytes.ByteSearch;

/**
 * The words before the time of a common or combined log line: {@code [vhost] host ident user}.
 *
 * <p>If the second word is {@code -}, it is the ident, and the user may hold blanks. Otherwise a fourth word means that a
 * virtual host comes first, if the second word is an address or the third one is {@code -}; other lines of more than three
 * words, such as those with a prefix of syslog, are refused. Not thread-safe.
 */
final class LogClient {
    private byte[] line;
    private int hostStart;
    private int hostEnd;
    private int userStart;
    /** The end of the virtual host, or -1. */
    private int vhostEnd;

    /**
     * Reads the words.
     *
     * @param start the start of the line
     * @param first the end of the first word
     * @param second the end of the second word
     * @param end the end of the last word
     * @return false if a word is empty, or if the words do not have this form
     */
    boolean read(byte[] line, int start, int first, int second, int end) {
        this.line = line;
        hostStart = start;
        hostEnd = first;
        vhostEnd = -1;
        userStart = second + 1;
        if (isDash(first + 1, second)) {
            return first > start && end > userStart;
        }
        int third = ByteSearch.first(' ', line, userStart, end);
        if (third == end) {
            return first > start && second > first + 1 && end > userStart;
        }
        vhostEnd = first;
        hostStart = first + 1;
        hostEnd = second;
        boolean hasIdent = !isDash(userStart, third);
        boolean isVhost = !hasIdent || (third > userStart && isAddress(hostStart, hostEnd));
        userStart = third + 1;
        boolean isWord = ByteSearch.first(' ', line, userStart, end) == end;
        return isVhost && first > start && second > first + 1 && end > userStart && (isWord || !hasIdent);
    }

    private boolean isDash(int start, int end) {
        return end == start + 1 && line[start] == '-';
    }

    /** Whether a word has the form of an IPv4 or IPv6 address. */
    private boolean isAddress(int start, int end) {
        int colons = 0;
        int dots = 0;
        boolean isDecimal = true;
        for (int at = start; at < end; at++) {
            byte c = line[at];
            colons += c == ':' ? 1 : 0;
            dots += c == '.' ? 1 : 0;
            isDecimal &= c == '.' || (c >= '0' && c <= '9');
            if (c != ':' && c != '.' && Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return colons >= 2 || (dots == 3 && isDecimal && line[start] != '.' && line[end - 1] != '.');
    }

    void addHost(LogEscapes escapes, Fields fields) {
        escapes.add(line, hostStart, hostEnd, fields);
    }

    /** Adds the user, which ends at {@code end}. */
    void addUser(int end, LogEscapes escapes, Fields fields) {
        escapes.add(line, userStart, end, fields);
    }

    /** Adds the virtual host, which is missing in most logs. */
    void addVhost(int start, LogEscapes escapes, Fields fields) {
        if (vhostEnd < 0) {
            fields.addMissing();
        } else {
            escapes.add(line, start, vhostEnd, fields);
        }
    }
}
