package topplays.storage.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import topplays.storage.GrowingBytes;

/**
 * The header of a journal segment: the owner of its events, the number of the first event, the last mark before it,
 * and the marker of the segment's records.
 *
 * <p>Version 1 has no markers. It is still read, but written only for comparison.
 */
record JournalHeader(JournalOwner owner, long first, String mark, RecordMarker marker) {
    private static final String MAGIC = "topplays journal ";
    private static final String VERSION_1 = "1\n";
    private static final String VERSION = "2\n";
    private static final int MAGIC_BYTES = MAGIC.length() + VERSION.length();

    JournalHeader {
        if (first < 1) {
            throw new IllegalArgumentException("the first number must be positive: " + first);
        }
    }

    /** The header of a new segment. */
    static JournalHeader of(JournalOwner owner, long first, String mark) {
        return new JournalHeader(owner, first, mark, RecordMarker.random());
    }

    /** Whether the segment has the current version. Segments of version 1 are not continued. */
    boolean isPresentVersion() {
        return !marker.equals(RecordMarker.NONE);
    }

    GrowingBytes encode() throws IOException {
        GrowingBytes header = new GrowingBytes(512);
        DataOutputStream out = new DataOutputStream(header);
        out.writeBytes(MAGIC + (isPresentVersion() ? VERSION : VERSION_1));
        out.writeLong(0);
        out.writeLong(first);
        for (String text : new String[] {owner.writer(), owner.eventsText(), mark}) {
            byte[] bytes = text.getBytes(UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        out.write(marker.bytes());
        JournalFrame.seal(header, MAGIC_BYTES);
        return header;
    }

    /** Reads the header of a file; refuses a damaged one and other versions. */
    static JournalHeader read(Path file) throws IOException {
        try (InputStream in = new FileInputStream(file.toFile())) {
            byte[] magic = in.readNBytes(MAGIC_BYTES);
            requireVersion(file, new String(magic, US_ASCII));
            byte[] body = JournalFrame.read(in, Files.size(file) - MAGIC_BYTES).orElseThrow(() -> damaged(file));
            return decode(new DataInputStream(new ByteArrayInputStream(body)));
        }
    }

    private static JournalHeader decode(DataInputStream body) throws IOException {
        long first = body.readLong();
        JournalOwner owner = JournalOwner.of(text(body), text(body));
        return new JournalHeader(owner, first, text(body), new RecordMarker(body.readAllBytes()));
    }

    private static String text(DataInputStream body) throws IOException {
        return new String(body.readNBytes(body.readInt()), UTF_8);
    }

    private static void requireVersion(Path file, String found) throws IOException {
        if (!found.startsWith(MAGIC)) {
            throw damaged(file);
        }
        if (!found.equals(MAGIC + VERSION) && !found.equals(MAGIC + VERSION_1)) {
            throw new IOException(
                    "%s was written by another version of topplays: finish it with that version, or move it away"
                            .formatted(file));
        }
    }

    private static IOException damaged(Path file) {
        return new IOException(
                "%s has no journal header: restore it, or move it away and lose its events".formatted(file));
    }
}
