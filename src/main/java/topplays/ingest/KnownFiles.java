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
import topplays.ingest.LogOpener.Match;
import topplays.storage.input.InputFile;

/**
 * Recognises the files that a writer has read before, wherever they are now.
 *
 * <p>A file is recognised by its first bytes and by the bytes before the position that was reached, at the same path first.
 * At another path it is the same file, renamed, rotated or compressed, if it is gone from the old path or both paths are hard
 * links to it; otherwise it is a copy and a file of its own. A known path with other content is a new file under an old name.
 */
final class KnownFiles {
    private final LogOpener logs;
    private final List<FilePosition> unclaimed;
    private final Map<InputFile, byte[]> starts = new LinkedHashMap<>();
    private final Map<InputFile, FilePosition> claimed = new LinkedHashMap<>();
    private final List<IOException> failures = new ArrayList<>();

    /** Whether a position belongs to a file whose start matches. */
    private interface Test {
        boolean isMet(InputFile file, FilePosition position) throws IOException;
    }

    /**
     * Reads the start of each file, and the bytes before the positions that may belong to it.
     *
     * @param known the positions in files that were read before
     */
    KnownFiles(Collection<InputFile> files, List<FilePosition> known, LogOpener logs) {
        this.logs = logs;
        this.unclaimed = new ArrayList<>(known);
        for (InputFile file : files) {
            readStart(file);
        }
        claimIf((file, position) -> isAtItsPath(file, position) && match(file, position) == Match.SAME);
        claimIf((file, position) ->
                !isAtItsPath(file, position) && match(file, position) == Match.SAME && isNoCopy(file, position));
        claimIf((file, position) -> isAtItsPath(file, position) && match(file, position) == Match.SHORTER);
    }

    private void readStart(InputFile file) {
        try {
            byte[] start = logs.head(file.path());
            if (start.length > 0) {
                starts.put(file, start);
            }
        } catch (IOException e) {
            failures.add(e);
        }
    }

    /** Claims for each file the furthest position that meets a test. */
    private void claimIf(Test test) {
        for (InputFile file : List.copyOf(starts.keySet())) {
            if (claimed.containsKey(file)) {
                continue;
            }
            try {
                claimFurthest(file, test);
            } catch (IOException e) {
                starts.remove(file);
                failures.add(e);
            }
        }
    }

    private void claimFurthest(InputFile file, Test test) throws IOException {
        List<FilePosition> candidates = unclaimed.stream()
                .filter(position -> position.head().isOf(starts.get(file)))
                .sorted(Comparator.comparingLong(FilePosition::bytes).reversed())
                .toList();
        for (FilePosition position : candidates) {
            if (test.isMet(file, position)) {
                unclaimed.remove(position);
                claimed.put(file, position);
                return;
            }
        }
    }

    private static boolean isAtItsPath(InputFile file, FilePosition position) {
        return position.path().equals(file.path());
    }

    /** An archive that is stored as before need not be decompressed. */
    private Match match(InputFile file, FilePosition position) throws IOException {
        if (position.storedTail().isPresent()
                && position.storedBytes() == file.length()
                && position.storedTail().get().equals(logs.storedTail(file.path(), file.length()))) {
            return Match.SAME;
        }
        return logs.match(position.bytes(), position.tail(), file.path());
    }

    /** Whether the recorded path is a hard link to the file, or the file is gone from there. */
    private boolean isNoCopy(InputFile file, FilePosition position) throws IOException {
        try {
            return logs.isSameFile(file.path(), position.path())
                    || !position.head().isOf(logs.head(position.path()))
                    || logs.match(position.bytes(), position.tail(), position.path()) != Match.SAME;
        } catch (FileNotFoundException e) {
            return true;
        }
    }

    /** The files that are not empty and can be read, in the given order. */
    List<InputFile> files() {
        return List.copyOf(starts.keySet());
    }

    FileFingerprint head(InputFile file) {
        return FileFingerprint.ofHead(starts.get(file));
    }

    /** The position up to which the file was read before, if it was. */
    Optional<FilePosition> known(InputFile file) {
        return Optional.ofNullable(claimed.get(file));
    }

    /** Positions in files that are not among these. */
    List<FilePosition> others() {
        return List.copyOf(unclaimed);
    }

    /** The failures of files that cannot be read. */
    List<IOException> failures() {
        return List.copyOf(failures);
    }
}
