package topplays.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identifies bytes of a log before compression: those at its beginning, or those before a position.
 *
 * @param bytes the number of bytes that are digested
 * @param sha256 the digest of these bytes, in hex
 */
public record FileFingerprint(int bytes, String sha256) {
    /** The maximum at a log's beginning. */
    public static final int HEAD_BYTES = 4 << 10;
    /** The maximum before a position. */
    public static final int TAIL_BYTES = 16 << 10;

    public FileFingerprint {
        if (bytes < 0 || bytes > TAIL_BYTES) {
            throw new IllegalArgumentException("a fingerprint covers 0 to " + TAIL_BYTES + " bytes: " + bytes);
        }
    }

    /** The fingerprint of a log's first bytes. */
    public static FileFingerprint ofHead(byte[] start) {
        return of(start, 0, Math.min(start.length, HEAD_BYTES));
    }

    /** The fingerprint of {@code bytes[start..end)}. */
    static FileFingerprint of(byte[] bytes, int start, int end) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, start, end - start);
            return new FileFingerprint(end - start, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether a log with these first bytes has this fingerprint. */
    public boolean isOf(byte[] start) {
        return start.length >= bytes && of(start, 0, bytes).equals(this);
    }

    /** Whether bytes with this end have this fingerprint. */
    boolean isEndOf(byte[] bytesBefore) {
        return bytesBefore.length >= bytes
                && of(bytesBefore, bytesBefore.length - bytes, bytesBefore.length)
                        .equals(this);
    }
}
