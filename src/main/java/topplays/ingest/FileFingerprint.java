package topplays.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identifies a log by its first bytes, wherever it is moved and however it grows: at most {@value #MOST_BYTES} of them,
 * before compression.
 *
 * @param bytes the number of bytes that are digested
 * @param sha256 the digest of these bytes, in hex
 */
record FileFingerprint(int bytes, String sha256) {
    static final int MOST_BYTES = 1024;

    FileFingerprint {
        if (bytes < 0 || bytes > MOST_BYTES) {
            throw new IllegalArgumentException("a fingerprint covers 0 to " + MOST_BYTES + " bytes: " + bytes);
        }
    }

    static FileFingerprint of(byte[] start) {
        return of(start, Math.min(start.length, MOST_BYTES));
    }

    private static FileFingerprint of(byte[] start, int bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(start, 0, bytes);
            return new FileFingerprint(bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether a log with these first bytes has this fingerprint. */
    boolean isOf(byte[] start) {
        return start.length >= bytes && of(start, bytes).equals(this);
    }
}
