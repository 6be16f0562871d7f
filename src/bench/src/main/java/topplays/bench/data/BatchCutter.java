package topplays.bench.data;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Splits a file of events into a folder of batches of 100 KB, with the file names that topplays uses. */
final class BatchCutter {
    private static final int BATCH_BYTES = 100_000;

    private BatchCutter() {}

    static void cut(Path source, Path events) throws IOException {
        Path day = Files.createDirectories(events.resolve("2026-11-16"));
        Path unfinished = day.resolve("_unfinished");
        long first = 1;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(source), 1 << 20)) {
            for (long lines = copyBatch(in, unfinished); lines > 0; lines = copyBatch(in, unfinished)) {
                long last = first + lines - 1;
                Files.move(
                        unfinished,
                        day.resolve(String.format(Locale.ROOT, "events-bench-%016d-%016d.tsv", first, last)));
                first = last + 1;
            }
        }
        Files.delete(unfinished);
    }

    /** Copies whole lines until the batch is large enough. Returns the number of lines. */
    private static long copyBatch(InputStream in, Path batch) throws IOException {
        long lines = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(batch))) {
            int bytes = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                out.write(next);
                bytes++;
                if (next == '\n') {
                    lines++;
                    if (bytes >= BATCH_BYTES) {
                        break;
                    }
                }
            }
        }
        return lines;
    }
}
