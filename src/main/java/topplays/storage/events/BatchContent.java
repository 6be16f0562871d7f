package topplays.storage.events;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import topplays.pacing.live.Batch;

/** The content of a batch file; each call writes the same bytes. */
record BatchContent(Batch batch, boolean gzip) implements EventsFiles.Content {
    private static final int BUFFER_BYTES = 1 << 16;

    @Override
    public void writeTo(OutputStream out) throws IOException {
        if (!gzip) {
            batch.writeTo(out);
            return;
        }
        OutputStream compressed = new GZIPOutputStream(new LeftOpen(out), BUFFER_BYTES);
        batch.writeTo(compressed);
        compressed.close(); // not after a failure: HDFS would throw the same exception object again
    }

    /** Keeps the file open when the compressor is closed, which frees its memory outside the heap. */
    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            out.write(bytes, start, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
