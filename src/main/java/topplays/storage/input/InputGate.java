package topplays.storage.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import topplays.concurrent.Failures;
import topplays.format.settings.LineFormat;
import topplays.storage.BatchName;

/**
 * Checks the files of a listing before any is read as a log: each must be text, plain or compressed with a supported
 * {@link Compression}.
 *
 * <p>Batches of events are ours and are not opened.
 */
public final class InputGate {
    private static final int MOST_THREADS = 16;

    private final Configuration conf;
    private final Optional<LineFormat> format;
    /** The formats that the user can choose. */
    private final Set<LineFormat> readable;

    /** @param format of the files, if it is known; files that are surely of another format are refused */
    public InputGate(Configuration conf, Optional<LineFormat> format) {
        this(conf, format, Set.of(LineFormat.values()));
    }

    private InputGate(Configuration conf, Optional<LineFormat> format, Set<LineFormat> readable) {
        this.conf = conf;
        this.format = format;
        this.readable = Set.copyOf(readable);
    }

    /** A gate for files that are sent line by line, as event lines or JSON Lines. */
    public static InputGate ofLines(Configuration conf) {
        return new InputGate(conf, Optional.of(LineFormat.TOPPLAYS), Set.of(LineFormat.TOPPLAYS, LineFormat.JSONL));
    }

    /**
     * Returns the listing with the compression of each file.
     *
     * @throws IOException if a file cannot be opened or is not text; the message names the file, its kind and the remedy
     */
    public InputListing check(InputListing listing) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(
                Math.max(1, Math.min(MOST_THREADS, listing.files().size())));
        try {
            List<Future<InputFile>> checks = new ArrayList<>();
            for (InputFile file : listing.files()) {
                checks.add(pool.submit(() -> check(file)));
            }
            List<InputFile> checked = new ArrayList<>();
            for (Future<InputFile> each : checks) {
                checked.add(each.get());
            }
            return new InputListing(checked, listing.leftOut());
        } catch (ExecutionException e) {
            throw Failures.asIs(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        } finally {
            pool.shutdownNow();
        }
    }

    private InputFile check(InputFile file) throws IOException {
        String name = file.path().getName();
        if (BatchName.parse(name).isPresent()) {
            return file.with(Compression.of(name, new byte[0]));
        }
        byte[] stored = head(file.path().getFileSystem(conf).open(file.path()));
        Compression compression = Compression.of(name, stored);
        if (compression == Compression.NONE) {
            refuseBinary(file, BinaryKind.of(name, stored), "");
            refuseOtherLines(file, stored);
        } else {
            checkContent(file, compression);
        }
        return file.with(compression);
    }

    private void checkContent(InputFile file, Compression compression) throws IOException {
        byte[] content;
        try {
            content = head(Compression.open(file.path(), conf));
        } catch (IOException | RuntimeException e) {
            return; // a corrupt archive is reported, or skipped, when it is read
        }
        String inside = " in " + compression;
        refuseBinary(file, BinaryKind.of("", content), inside);
        refuseOtherLines(file, content);
        Compression inner = Compression.of("", content);
        if (inner != Compression.NONE) {
            throw new IOException("cannot read %s: its content is not text (%s%s); decompress it first"
                    .formatted(file.name(), inner, inside));
        }
    }

    private void refuseOtherLines(InputFile file, byte[] head) throws IOException {
        Optional<String> other = UnsupportedText.of(head, format, readable);
        if (other.isPresent()) {
            throw new IOException("cannot read %s: %s".formatted(file.name(), other.get()));
        }
    }

    private static byte[] head(InputStream opened) throws IOException {
        try (InputStream in = opened) {
            return in.readNBytes(BinaryKind.HEAD_BYTES);
        }
    }

    private static void refuseBinary(InputFile file, Optional<BinaryKind> kind, String inside) throws IOException {
        if (kind.isPresent()) {
            throw new IOException("cannot read %s: its content is not text (%s%s); %s"
                    .formatted(file.name(), kind.get(), inside, kind.get().remedy()));
        }
    }
}
