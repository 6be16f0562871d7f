package topplays.storage.compress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading ahead has the same result as reading. */
class ReadAheadTest extends DecompressorContract {
    private static final int BUFFER_BYTES = 1000;

    /** One kind that is decompressed in small pieces, one in large blocks. */
    @Override
    protected Set<Archive> kinds() {
        return EnumSet.of(Archive.GZIP, Archive.ZSTD);
    }

    @Override
    protected InputStream open(Archive kind, InputStream stored) throws IOException {
        return new ReadAhead(new DecompressorsTest().open(kind, stored), BUFFER_BYTES);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, BUFFER_BYTES, 7 * BUFFER_BYTES + 1})
    void throwsTheSameFailureAfterTheSameBytes(int length) throws IOException {
        for (Throwable failure : new Throwable[] {new IOException(), new IllegalStateException(), new LinkageError()}) {
            Source source = new Source(length);
            source.failure = failure;
            try (InputStream in = new ReadAhead(source, BUFFER_BYTES)) {
                assertThat(in.readNBytes(length)).isEqualTo(content(length));
                assertThatThrownBy(in::read).isSameAs(failure);
                assertThatThrownBy(in::read).isSameAs(failure);
            }
            assertThat(source.failures).isEqualTo(1);
        }
    }

    @Test
    void readsAtMostThreeBuffersAhead() throws IOException {
        Source source = new Source(100 * BUFFER_BYTES);
        try (InputStream in = new ReadAhead(source, BUFFER_BYTES)) {
            in.readNBytes(10 * BUFFER_BYTES);
        }

        assertThat(source.read).isBetween(10 * BUFFER_BYTES, 13 * BUFFER_BYTES);
    }

    @Test
    void closesTheStreamOnceAndInTheThreadThatReadsIt() throws IOException {
        Source source = new Source(100 * BUFFER_BYTES);
        InputStream in = new ReadAhead(source, BUFFER_BYTES);
        in.readNBytes(2 * BUFFER_BYTES);

        in.close();
        in.close();

        assertThat(source.closes).isEqualTo(1);
        assertThat(source.closer).isSameAs(source.reader).isNotSameAs(Thread.currentThread());
    }

    @Test
    void readsAndClosesAShortStreamWithoutAThread() throws IOException {
        Source source = new Source(BUFFER_BYTES - 1);
        try (InputStream in = new ReadAhead(source, BUFFER_BYTES)) {
            assertThat(in.readAllBytes()).isEqualTo(content(BUFFER_BYTES - 1));
        }

        assertThat(source.reader).isSameAs(Thread.currentThread());
        assertThat(source.closer).isSameAs(Thread.currentThread());
    }

    @Test
    void aReaderThatIsInterruptedWhileItWaitsLosesNoBytes() throws IOException {
        Source source = new Source(5 * BUFFER_BYTES);
        source.silentFrom = BUFFER_BYTES;
        try (InputStream in = new ReadAhead(source, BUFFER_BYTES)) {
            in.readNBytes(BUFFER_BYTES);
            Thread.currentThread().interrupt();
            assertThatThrownBy(in::read).isInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();

            source.silence.countDown();

            assertThat(in.readAllBytes()).hasSize(4 * BUFFER_BYTES);
        }
    }

    @Test
    void closingDoesNotWaitUntilASilentPipeHasBytes() throws Exception {
        Source source = new Source(5 * BUFFER_BYTES);
        source.silentFrom = BUFFER_BYTES;
        InputStream in = new ReadAhead(source, BUFFER_BYTES);
        in.readNBytes(BUFFER_BYTES);
        source.silent.await();

        in.close();
        assertThat(source.closes).isZero();

        source.silence.countDown();
        source.closed.await();
        assertThat(source.read).isLessThanOrEqualTo(2 * BUFFER_BYTES);
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(5).nextBytes(content);
        return content;
    }

    /** A stream that keeps which threads used it. */
    private static final class Source extends FilterInputStream {
        private final CountDownLatch silent = new CountDownLatch(1);
        private final CountDownLatch silence = new CountDownLatch(1);
        private final CountDownLatch closed = new CountDownLatch(1);
        private Throwable failure;
        private int silentFrom = Integer.MAX_VALUE;
        private int read;
        private int failures;
        private int closes;
        private Thread reader;
        private Thread closer;

        Source(int length) {
            super(new ByteArrayInputStream(content(length)));
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            reader = Thread.currentThread();
            if (read >= silentFrom) {
                awaitEndOfSilence();
            }
            int some = super.read(target, offset, Math.min(length, 300));
            if (some < 0 && failure != null) {
                failures++;
                ReadAheadTest.<RuntimeException>throwUnchecked(failure);
            }
            read += Math.max(0, some);
            return some;
        }

        private void awaitEndOfSilence() throws IOException {
            silent.countDown();
            try {
                silence.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void close() {
            closes++;
            closer = Thread.currentThread();
            closed.countDown();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void throwUnchecked(Throwable failure) throws T {
        throw (T) failure;
    }
}
