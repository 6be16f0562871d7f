package topplays.storage.compress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every way to read archives must do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DecompressorContract {
    private static final byte[] SKIPPABLE_FRAME = HexFormat.of().parseHex("502a4d180500000001020304ff");
    private static final byte[] CONTENT = content();

    /** The kinds of archives that are read in this way. */
    protected Set<Archive> kinds() {
        return EnumSet.allOf(Archive.class);
    }

    /** Opens the content of an archive of that kind. */
    protected abstract InputStream open(Archive kind, InputStream stored) throws IOException;

    /** Text that compresses, then random bytes, which do not. */
    private static byte[] content() {
        byte[] content = new byte[120_000];
        Random random = new Random(7);
        random.nextBytes(content);
        for (int i = 0; i < 60_000; i++) {
            content[i] = (byte) "play\tof a video\n".charAt(random.nextInt(3) == 0 ? random.nextInt(16) : i % 16);
        }
        return content;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsAWholeArchive(Archive kind) throws IOException {
        assertThat(read(kind, kind.of(CONTENT))).isEqualTo(CONTENT);
        assertThat(read(kind, kind.of(new byte[0]))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsMembersOneAfterTheOther(Archive kind) throws IOException {
        byte[] archive = kind.of(CONTENT);

        assertThat(read(kind, joined(kind.of(new byte[] {'a'}), kind.of(new byte[0]), archive)))
                .isEqualTo(joined(new byte[] {'a'}, CONTENT));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsAnArchiveWhoseBytesComeOneByOne(Archive kind) throws IOException {
        byte[] archive = joined(kind.of(CONTENT), kind.of(CONTENT));
        InputStream slow = new ByteArrayInputStream(archive) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(1, length));
            }
        };

        try (InputStream in = open(kind, slow)) {
            assertThat(in.readAllBytes()).isEqualTo(joined(CONTENT, CONTENT));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anArchiveCutOffAnywhereIsAnError(Archive kind) throws IOException {
        byte[] archive = kind.of(CONTENT);
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            int length = i < 20 ? archive.length - 1 - i : random.nextInt(archive.length);
            assertFails(kind, Arrays.copyOf(archive, length), "cut to %d of %d".formatted(length, archive.length));
        }
        assertFails(kind, new byte[0], "empty");
        assertFails(kind, "just text\n".getBytes(StandardCharsets.UTF_8), "text");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aSecondMemberThatIsCutOffIsAnError(Archive kind) throws IOException {
        byte[] first = kind.of(Arrays.copyOf(CONTENT, 5_000));
        byte[] second = kind.of(new byte[] {'a'});
        for (int length = 1; length < second.length; length++) {
            assertFails(kind, joined(first, Arrays.copyOf(second, length)), "cut to " + length);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void bytesAfterTheEndAreAnError(Archive kind) throws IOException {
        byte[] archive = kind.of(CONTENT);
        for (String garbage : new String[] {"x", "xy", "\n\n\n\n", "text after the end\n", "\0\0\0\0x"}) {
            assertFails(kind, joined(archive, garbage.getBytes(StandardCharsets.UTF_8)), garbage);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void zerosAfterTheEndArePaddingOrAnError(Archive kind) throws IOException {
        byte[] padded = Arrays.copyOf(kind.of(CONTENT), (kind.of(CONTENT).length + 1000) / 4 * 4);
        if (kind.mayBePadded()) {
            assertThat(read(kind, padded)).isEqualTo(CONTENT);
        } else {
            assertFails(kind, padded, "zeros");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void skipsFramesWithoutContent(Archive kind) throws IOException {
        byte[] archive = kind.of(CONTENT);
        byte[] framed = joined(archive, SKIPPABLE_FRAME, archive, SKIPPABLE_FRAME, SKIPPABLE_FRAME);
        if (kind.hasSkippableFrames()) {
            assertThat(read(kind, framed)).isEqualTo(joined(CONTENT, CONTENT));
            assertFails(kind, Arrays.copyOf(framed, framed.length - 1), "cut off");
        } else {
            assertFails(kind, framed, "skippable");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aChangedBitIsAnErrorOrChangesNothing(Archive kind) throws IOException {
        byte[] archive = kind.of(CONTENT);
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            int at = i < 30 ? archive.length - 1 - i / 4 : random.nextInt(archive.length);
            byte[] changed = archive.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(read(kind, changed)).as("byte %d", at).isEqualTo(CONTENT);
            } catch (IOException expected) {
                assertThat(expected).hasNoSuppressedExceptions();
            }
        }
    }

    private void assertFails(Archive kind, byte[] archive, String description) {
        assertThatThrownBy(() -> read(kind, archive)).as(description).isInstanceOf(IOException.class);
    }

    private byte[] read(Archive kind, byte[] archive) throws IOException {
        try (InputStream in = open(kind, new ByteArrayInputStream(archive))) {
            return in.readAllBytes();
        }
    }

    private static byte[] joined(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] joined = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }
}
