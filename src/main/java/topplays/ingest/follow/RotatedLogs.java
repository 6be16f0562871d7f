package topplays.ingest.follow;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import topplays.ingest.LogLines;
import topplays.ingest.LogOpener;

/** The files in the folder of a followed log, where rotation leaves its earlier content. */
final class RotatedLogs {
    private final Path log;
    private final LogOpener logs;
    /** The files that were reported as unread. */
    private final Set<Path> reported = new HashSet<>();

    RotatedLogs(Path log, LogOpener logs) {
        this.log = log;
        this.logs = logs;
    }

    /** A file in the log's folder. */
    record Sibling(Path path, BasicFileAttributes attributes) {
        boolean hasKey(String key) {
            return TailedLog.key(attributes).equals(key);
        }

        boolean isAfter(Sibling other) {
            return modified().compareTo(other.modified()) > 0;
        }

        FileTime modified() {
            return attributes.lastModifiedTime();
        }
    }

    /**
     * Finds the file that was read up to a position, wherever rotation moved it, compressed or not.
     *
     * <p>A file is recognised by its content before the position. If several have it, the one with the position's key is
     * taken, then the oldest that is not older than the file was. Modification times are only a hint.
     */
    Optional<Sibling> find(FollowedPosition position) throws IOException {
        List<Sibling> siblings;
        Optional<Sibling> found;
        do {
            siblings = siblings();
            found = find(position, siblings);
        } while (found.isEmpty() && !names(siblings).equals(names(siblings()))); // rotated meanwhile
        return found;
    }

    /** A file that is read on after a position. */
    record Reopened(Path path, TailedLog log) {}

    /** Finds the file that was read up to a position, and opens it there. Empty if it is gone. */
    Optional<Reopened> reopen(FollowedPosition position, Supplier<LogLines> lines) throws IOException {
        while (true) {
            Optional<Sibling> file = find(position);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            Path path = file.get().path();
            Optional<TailedLog> opened = TailedLog.reopen(path, position, lines.get(), logs);
            if (opened.isPresent() && file.get().hasKey(opened.get().key())) {
                return Optional.of(new Reopened(path, opened.get()));
            }
            if (opened.isPresent()) {
                opened.get().close(); // another file has taken its name since
            }
        }
    }

    private static List<String> names(List<Sibling> files) {
        return files.stream()
                .map(file -> file.path() + " " + TailedLog.key(file.attributes()))
                .sorted()
                .toList();
    }

    private Optional<Sibling> find(FollowedPosition position, List<Sibling> siblings) throws IOException {
        for (Sibling file : siblings) {
            if (file.hasKey(position.key()) && holds(file, position)) {
                return Optional.of(file); // without a look into the other files, which may be thousands
            }
        }
        List<Sibling> candidates = new ArrayList<>();
        for (Sibling file : siblings) {
            if (!file.hasKey(position.key()) && holds(file, position)) {
                candidates.add(file);
            }
        }
        return candidates.stream()
                .filter(file -> !isOlder(file, position))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    /** Whether the log itself is the file of the position, and holds what was read up to there. */
    boolean isAtLog(FollowedPosition position) throws IOException {
        Optional<Sibling> file = sibling(log);
        return file.isPresent() && file.get().hasKey(position.key()) && holds(file.get(), position);
    }

    private boolean isLog(Sibling file) {
        return file.path().equals(log);
    }

    private boolean holds(Sibling file, FollowedPosition position) throws IOException {
        boolean isUnknown = position.head().bytes() == 0 && !isLog(file) && !file.hasKey(position.key());
        if (isUnknown || isTooOld(file, position)) {
            return false;
        }
        org.apache.hadoop.fs.Path stored = hadoop(file.path());
        try {
            return position.head().isOf(logs.head(stored))
                    && logs.match(position.bytes(), position.tail(), stored) == LogOpener.Match.SAME;
        } catch (IOException e) {
            if (isLog(file)) {
                throw e;
            }
            // another file that cannot be read, or an archive that is being written
            return false;
        }
    }

    /** Only positions of older versions, which do not identify the content before them, need the modification time. */
    private static boolean isTooOld(Sibling file, FollowedPosition position) {
        return position.tail().isEmpty() && !file.hasKey(position.key()) && isOlder(file, position);
    }

    private static boolean isOlder(Sibling file, FollowedPosition position) {
        return file.modified().toMillis() < position.modifiedMillis();
    }

    private boolean isArchive(Sibling file) {
        return logs.isArchive(hadoop(file.path()));
    }

    /** The message that the file of a position is gone. */
    String goneAt(FollowedPosition position) {
        return ("%s is gone from its folder after %,d of its bytes were read: later lines of it are not read, nor lines of "
                        + "files that had the name before the present one")
                .formatted(log, position.bytes());
    }

    /**
     * Messages about files that by name and age had the log's name after the file with this key, and no longer have it; one
     * for each file.
     */
    List<String> unreadAfter(String key, FollowedNames names) throws IOException {
        List<Sibling> siblings = siblings();
        Optional<Sibling> old =
                siblings.stream().filter(file -> file.hasKey(key)).findFirst();
        String name = log.getFileName().toString();
        return siblings.stream()
                .filter(file -> !names.contains(file.path()))
                .filter(file -> file.path().getFileName().toString().startsWith(name))
                .filter(file -> old.isPresent() && file.isAfter(old.get()) && reported.add(file.path()))
                .map(file ->
                        "%s may have had the name %s while ingest was not running, and was not read: ingest it by itself"
                                .formatted(file.path(), log))
                .toList();
    }

    /** The log and the other files of its folder, in the order of their modification times. */
    private List<Sibling> siblings() throws IOException {
        List<Sibling> siblings = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(log.getParent())) {
            for (Path entry : entries) {
                sibling(entry).ifPresent(siblings::add);
            }
        }
        siblings.sort(Comparator.comparing(Sibling::modified)
                .thenComparing(this::isArchive)
                .thenComparing(Sibling::path));
        return siblings;
    }

    /** Empty for folders and special files, and for a file that rotation removes meanwhile. */
    private static Optional<Sibling> sibling(Path entry) throws IOException {
        try {
            BasicFileAttributes attributes = TailedLog.attributes(entry);
            return attributes.isRegularFile() ? Optional.of(new Sibling(entry, attributes)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    static org.apache.hadoop.fs.Path hadoop(Path file) {
        return new org.apache.hadoop.fs.Path(file.toUri());
    }
}
