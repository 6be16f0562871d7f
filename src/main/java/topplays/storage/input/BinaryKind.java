package topplays.storage.input;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of file that are not text, recognised by their first bytes or, where these say nothing, by their name. */
enum BinaryKind {
    LEGACY_LZ4("lz4 of the legacy format", "\\x02\\x21\\x4c\\x18.*", null),
    SNAPPY("snappy", "\\xff\\x06\\x00\\x00sNaPpY.*", ".snappy"),
    COMPRESS("compress (.Z)", "\\x1f[\\x9d\\xa0].*", null),
    DEFLATE("deflate", "(?!)", ".deflate"),
    LZO("lzo", "\\x89LZO\\x00.*", ".lzo"),
    ZIP("zip archive", "PK(?:\\x03\\x04|\\x05\\x06|\\x07\\x08).*", null),
    SEVEN_ZIP("7z archive", "7z\\xbc\\xaf\\x27\\x1c.*", null),
    RAR("rar archive", "Rar!\\x1a\\x07.*", null),
    TAR("tar archive", ".{257}ustar.*", null),
    PARQUET("Parquet file", "PAR1[\\x00-\\x1f].*", null),
    AVRO("Avro file", "Obj\\x01.*", null),
    ORC("ORC file", "ORC[\\x00-\\x1f].*", null),
    SEQUENCE_FILE("Hadoop sequence file", "SEQ[\\x00-\\x06].*", null),
    UTF_16("UTF-16 text", "(?:\\xff\\xfe|\\xfe\\xff).*|(?:[^\\x00]\\x00){8}.*|(?:\\x00[^\\x00]){8}.*", null),
    BINARY("binary file", "(?!)", null);

    /** The bytes of a file that are examined. */
    static final int HEAD_BYTES = 4096;

    private static final int LEAST_BINARY_BYTES = 64;
    private static final int LEAST_STRANGE_PERCENT = 30;

    private final String description;
    private final Pattern head;
    private final String suffix;

    BinaryKind(String description, String head, String suffix) {
        this.description = description;
        this.head = Pattern.compile(head, Pattern.DOTALL);
        this.suffix = suffix;
    }

    /** The kind of a file with this name that begins with these bytes; empty for text. */
    static Optional<BinaryKind> of(String name, byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        String lowerCase = name.toLowerCase(Locale.ROOT);
        for (BinaryKind kind : values()) {
            boolean isNamed = kind.suffix != null && lowerCase.endsWith(kind.suffix);
            if (isNamed || kind.head.matcher(start).matches()) {
                return Optional.of(kind);
            }
        }
        return isBinary(head) ? Optional.of(BINARY) : Optional.empty();
    }

    /**
     * Whether there are NUL bytes, and more bytes that are not text than a damaged log has. NUL bytes alone are no sign: a log
     * that is truncated while its writer holds it open begins with a hole of them.
     */
    private static boolean isBinary(byte[] head) {
        int zeros = 0;
        int strange = 0;
        for (byte each : head) {
            zeros += each == 0 ? 1 : 0;
            strange += isControl(each) ? 1 : 0;
        }
        strange += invalidUtf8(head);
        int others = head.length - zeros;
        return zeros > 0 && head.length >= LEAST_BINARY_BYTES && 100L * strange > (long) LEAST_STRANGE_PERCENT * others;
    }

    private static boolean isControl(byte value) {
        return (value > 0 && value < '\t') || (value > '\r' && value < ' ') || value == 0x7f;
    }

    private static int invalidUtf8(byte[] bytes) {
        return (int) new String(bytes, StandardCharsets.UTF_8)
                .chars()
                .filter(c -> c == '\ufffd')
                .count();
    }

    String remedy() {
        return switch (this) {
            case UTF_16 -> "convert it to UTF-8 first";
            case PARQUET, AVRO, ORC, SEQUENCE_FILE, BINARY -> "export it as text first";
            case ZIP, TAR, SEVEN_ZIP, RAR -> "unpack and decompress it first";
            default -> "decompress it first";
        };
    }

    @Override
    public String toString() {
        return description;
    }
}
