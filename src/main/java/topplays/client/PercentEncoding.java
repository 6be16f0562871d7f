package topplays.client;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.apache.commons.codec.net.URLCodec;

/** Writes bytes as a segment of a URL's path (RFC 3986): all but letters, digits, {@code -} and {@code _} as {@code %XX}. */
final class PercentEncoding {
    private static final BitSet PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
            .chars()
            .collect(BitSet::new, BitSet::set, BitSet::or);

    private PercentEncoding() {}

    /** Encodes the dot too: a segment that consists of dots would lead to another folder. */
    static String of(byte[] bytes) {
        return new String(URLCodec.encodeUrl(PLAIN, bytes), StandardCharsets.US_ASCII);
    }
}
