package topplays.client.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The lines of several sources, one after the other. A line ends at LF; the last line of a source may lack it. */
public final class SourceLines implements LineProducer {
    private static final int FIRST_BUFFER = 1 << 16;

    private final List<FeedSource> sources;
    private byte[] buffer = new byte[FIRST_BUFFER];
    private int filled;
    private long lines;

    public SourceLines(List<FeedSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public void addTo(PendingLines pending) throws IOException, InterruptedException {
        for (FeedSource source : sources) {
            pending.begin(source.name());
            filled = 0;
            lines = 0;
            try (InputStream in = source.open().get()) {
                addLines(in, source.name(), pending);
            }
        }
    }

    private void addLines(InputStream in, String name, PendingLines pending) throws IOException, InterruptedException {
        int scanned = 0;
        while (fill(in, name)) {
            int lineStart = 0;
            for (; scanned < filled; scanned++) {
                if (buffer[scanned] == '\n') {
                    pending.add(buffer, lineStart, scanned);
                    lines++;
                    lineStart = scanned + 1;
                }
            }
            System.arraycopy(buffer, lineStart, buffer, 0, filled - lineStart);
            filled -= lineStart;
            scanned = filled;
        }
        if (filled > 0) {
            pending.add(buffer, 0, filled);
        }
    }

    /** Reads more bytes after the unfinished line; returns false at the end of the source. */
    private boolean fill(InputStream in, String name) throws IOException {
        if (filled >= PendingLines.MAX_BYTES) {
            throw new IOException("cannot send %s: line %,d is longer than %,d bytes; are these events?"
                    .formatted(name, lines + 1, PendingLines.MAX_BYTES));
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        try {
            int read = in.read(buffer, filled, buffer.length - filled);
            filled += Math.max(0, read);
            return read >= 0;
        } catch (IOException e) {
            throw new IOException(
                    "cannot read " + name + ": " + Objects.requireNonNullElse(e.getMessage(), e.toString()), e);
        }
    }
}
