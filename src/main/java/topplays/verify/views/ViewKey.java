package topplays.verify.views;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import topplays.verify.read.ReadView;
import topplays.verify.split.ByteText;

/**
 * A view as bytes, whose order is that of the videos, then of the viewers, then of the times.
 *
 * <pre>
 * the video, each 00 as 00 ff, and 00 00
 * each field of the viewer, each 00 as 00 ff, and 00 01; after all 00 00. An unknown viewer has no field
 * the time: 8 bytes of seconds with the sign reversed, 4 of nanoseconds
 * the text of the amount
 * </pre>
 */
public final class ViewKey {
    private static final String ZERO = "\0";
    private static final String ESCAPED_ZERO = "\0\u00ff";
    private static final String END = "\0\0";
    private static final String FIELD_END = "\0\1";
    private static final int TIME_BYTES = Long.BYTES + Integer.BYTES;

    private final byte[] key;
    private final int videoEnd;
    private final int viewerEnd;

    ViewKey(byte[] key) {
        this.key = key;
        videoEnd = endAfter(0);
        viewerEnd = endAfter(videoEnd);
    }

    /**
     * Makes the key of a view.
     *
     * @param video the video's id as {@link ByteText}
     */
    public static byte[] of(String video, ReadView view) {
        StringBuilder names = new StringBuilder(escaped(video)).append(END);
        view.viewer().forEach(field -> names.append(escaped(field)).append(FIELD_END));
        byte[] start = ByteText.toBytes(names.append(END).toString());
        byte[] amount = view.amount().toString().getBytes(StandardCharsets.US_ASCII);
        Instant time = view.time().orElse(Instant.EPOCH);
        return ByteBuffer.allocate(start.length + TIME_BYTES + amount.length)
                .put(start)
                .putLong(time.getEpochSecond() ^ Long.MIN_VALUE)
                .putInt(time.getNano())
                .put(amount)
                .array();
    }

    private static String escaped(String text) {
        return text.replace(ZERO, ESCAPED_ZERO);
    }

    /** The index after the two zeros that end what begins at this index. */
    private int endAfter(int start) {
        int at = start;
        while (key[at] != 0 || key[at + 1] != 0) {
            at += key[at] == 0 ? 2 : 1;
        }
        return at + END.length();
    }

    /** The video's id. */
    byte[] video() {
        String escaped = ByteText.of(key, 0, videoEnd - END.length());
        return ByteText.toBytes(escaped.replace(ESCAPED_ZERO, ZERO));
    }

    boolean isUnknown() {
        return viewerEnd == videoEnd + END.length();
    }

    boolean isOfVideo(ViewKey other) {
        return Arrays.equals(key, 0, videoEnd, other.key, 0, other.videoEnd);
    }

    /** Whether both are views of the same video by the same viewer. */
    boolean isOfViewer(ViewKey other) {
        return Arrays.equals(key, 0, viewerEnd, other.key, 0, other.viewerEnd);
    }

    Instant time() {
        ByteBuffer bytes = ByteBuffer.wrap(key, viewerEnd, TIME_BYTES);
        return Instant.ofEpochSecond(bytes.getLong() ^ Long.MIN_VALUE, bytes.getInt());
    }

    BigDecimal amount() {
        int start = viewerEnd + TIME_BYTES;
        return new BigDecimal(new String(key, start, key.length - start, StandardCharsets.US_ASCII));
    }
}
