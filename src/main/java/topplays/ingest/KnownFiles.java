package topplays.ingest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import topplays.storage.input.InputFile;

/**
 * Recognises the files that a writer has read before, wherever they are now.
 *
 * <p>A file is recognised by its {@link FileFingerprint}, at the same path first. At another path it is the same file, renamed,
 * rotated or compressed, if it is gone from the old path; otherwise it is a copy and a file of its own. A known path with
 * another fingerprint is a new file under an old name.
 */
final class KnownFiles {
    private final LogOpener logs;
    private final List<FilePosition> unclaimed;
    private final Map<InputFile, byte[]> starts = new LinkedHashMap<>();
    private final Map<InputFile, FilePosition> claimed = new LinkedHashMap<>();

    /**
     * Reads the start of each file.
     *
     * @param known the positions in files that were read before
     */
    KnownFiles(Collection<InputFile> files, List<FilePosition> known, LogOpener logs) throws IOException {
        this.logs = logs;
        this.unclaimed = new ArrayList<>(known);
        for (InputFile file : files) {
            byte[] start = logs.head(file.path());
            if (start.length > 0) {
                starts.put(file, start);
            }
        }
        Map<Path, List<FilePosition>> knownByPath = known.stream().collect(Collectors.groupingBy(FilePosition::path));
        for (InputFile file : starts.keySet()) {
            longestHead(file, knownByPath.getOrDefault(file.path(), List.of()))
                    .ifPresent(position -> claim(file, position));
        }
        for (InputFile file : starts.keySet()) {
            if (!claimed.containsKey(file)) {
                claimIfMoved(file);
            }
        }
    }

    /** The position with the longest fingerprint that matches the file's start. */
    private Optional<FilePosition> longestHead(InputFile file, List<FilePosition> positions) {
        return positions.stream()
                .filter(position -> position.head().isOf(starts.get(file)))
                .max(Comparator.comparingInt(position -> position.head().bytes()));
    }

    private void claim(InputFile file, FilePosition position) {
        unclaimed.remove(position);
        claimed.put(file, position);
    }

    private void claimIfMoved(InputFile file) throws IOException {
        List<FilePosition> candidates = new ArrayList<>(unclaimed);
        Optional<FilePosition> best = longestHead(file, candidates);
        while (best.isPresent() && !claimed.containsKey(file)) {
            if (isGone(best.get())) {
                claim(file, best.get());
            }
            candidates.remove(best.get());
            best = longestHead(file, candidates);
        }
    }

    /** Whether the file is gone from its recorded path. */
    private boolean isGone(FilePosition position) throws IOException {
        try {
            return !position.head().isOf(logs.head(position.path()));
        } catch (FileNotFoundException e) {
            return true;
        }
    }

    /** The files that are not empty, in the given order. */
    List<InputFile> files() {
        return List.copyOf(starts.keySet());
    }

    FileFingerprint head(InputFile file) {
        return FileFingerprint.of(starts.get(file));
    }

    /** The position up to which the file was read before, if it was. */
    Optional<FilePosition> known(InputFile file) {
        return Optional.ofNullable(claimed.get(file));
    }

    /** Positions in files that are not among these. */
    List<FilePosition> others() {
        return List.copyOf(unclaimed);
    }
}
