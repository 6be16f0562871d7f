package topplays.format.lists;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A list that the user named.
 *
 * @param path as the user gave it, or absolute once the list was read
 * @param sha256 the SHA-256 of its content in lower-case hexadecimal; empty until it was read
 */
public record ListFile(String path, Optional<String> sha256) {
    /** The maximum size of a list, in bytes. */
    public static final int MAX_BYTES = 16 << 20;

    private static final String PATH = "path";
    private static final String SHA256 = "sha256";

    /** Reads the list from an option: its path, or the object that {@link #toOption} returns. */
    public static ListFile of(Object option) {
        if (option instanceof Map<?, ?> recorded) {
            return new ListFile((String) recorded.get(PATH), Optional.ofNullable((String) recorded.get(SHA256)));
        }
        return new ListFile((String) option, Optional.empty());
    }

    /** The value of an option that names the list: its path or, with the digest, a map of both. */
    public Object toOption() {
        return sha256.isEmpty() ? path : new TreeMap<>(Map.of(PATH, path, SHA256, sha256.get()));
    }

    /** The list with the digest of its content. Throws {@link IOException} if another digest was recorded. */
    public ListFile withDigestOf(byte[] content) throws IOException {
        String digest = digest(content);
        if (sha256.isPresent() && !sha256.get().equals(digest)) {
            throw new IOException("%s is not the list that was used before: its SHA-256 is %s, not %s"
                    .formatted(path, digest, sha256.get()));
        }
        return new ListFile(path, Optional.of(digest));
    }

    /** Returns the SHA-256 of a list's content in lower-case hexadecimal. */
    public static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
