package topplays.format;

import java.util.Set;
import topplays.format.settings.IdRewrite;

/**
 * Rewrites video ids that differ only in their spelling to one spelling: undoes percent encoding, then makes ASCII letters
 * lower case. Not thread-safe.
 */
final class IdRewriter {
    private final boolean decodes;
    private final boolean lowers;
    private byte[] id = new byte[256];
    private int length;

    IdRewriter(Set<IdRewrite> rewrites) {
        decodes = rewrites.contains(IdRewrite.DECODE);
        lowers = rewrites.contains(IdRewrite.LOWER);
    }

    boolean isNeeded() {
        return decodes || lowers;
    }

    /** Rewrites {@code source[start..end)} into {@link #id}. */
    void rewrite(byte[] source, int start, int end) {
        if (id.length < end - start) {
            id = new byte[2 * (end - start)];
        }
        length = 0;
        int at = start;
        while (at < end) {
            int decoded = decodes && source[at] == '%' ? decoded(source, at, end) : -1;
            id[length++] = lowered(decoded < 0 ? source[at] : (byte) decoded);
            at += decoded < 0 ? 1 : 3;
        }
    }

    /** The byte that is encoded at {@code at}, or -1. */
    private static int decoded(byte[] source, int at, int end) {
        if (at + 2 >= end) {
            return -1;
        }
        int high = Character.digit(source[at + 1], 16);
        int low = Character.digit(source[at + 2], 16);
        return high < 0 || low < 0 ? -1 : 16 * high + low;
    }

    private byte lowered(byte c) {
        return lowers && c >= 'A' && c <= 'Z' ? (byte) (c + ('a' - 'A')) : c;
    }

    /** The array that holds the rewritten id, from 0 to {@link #length}. */
    byte[] id() {
        return id;
    }

    int length() {
        return length;
    }
}
