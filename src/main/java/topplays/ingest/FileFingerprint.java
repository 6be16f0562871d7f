package topplays.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a log is known by wherever it lies, and however it grows: its first bytes, {@value #MOST_BYTES} or what there was,
 * as they were before it was compressed.
 *
 * @param bytes how many
 * @param sha256 of these bytes, in hex
 */
record FileFingerprint(int bytes, String sha256) {
    static final int MOST_BYTES = 1024;

    FileFingerprint {
        if (bytes < 0 || bytes > MOST_BYTES) {
            throw new IllegalArgumentException("a head has 0 to " + MOST_BYTES + " bytes: " + bytes);
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

    /** Whether a log that starts like this has this head. */
    boolean isOf(byte[] start) {
        return start.length >= bytes && of(start, bytes).equals(this);
    }
}
