package topplays.ingest;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The files in the folder of a followed log, where rotation leaves its earlier content. */
final class RotatedLogs {
    private final Path log;
    private final LogOpener logs;

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
     * <p>By its key if it still has that. Otherwise it is the oldest file with its fingerprint that is not older than the file
     * was, because several logs may start alike.
     */
    Optional<Sibling> find(FollowedPosition position) throws IOException {
        List<Sibling> candidates = new ArrayList<>();
        for (Sibling file : siblings()) {
            if (holds(file, position)) {
                candidates.add(file);
            }
        }
        return candidates.stream()
                .filter(file -> file.hasKey(position.key()))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    private boolean holds(Sibling file, FollowedPosition position) throws IOException {
        boolean isLog = file.path().equals(log);
        boolean isOlder = file.modified().toMillis() < position.modifiedMillis();
        boolean isTooShort = !isArchive(file) && file.attributes().size() < position.bytes();
        boolean isStranger = position.head().bytes() == 0 && !isLog && !file.hasKey(position.key());
        if (isOlder || isTooShort || isStranger) {
            return false;
        }
        try {
            return position.head().isOf(logs.head(hadoop(file.path())));
        } catch (IOException e) {
            if (isLog) {
                throw e;
            }
            // another file that cannot be read, or an archive that is being written
            return false;
        }
    }

    private boolean isArchive(Sibling file) {
        return logs.isArchive(hadoop(file.path()));
    }

    /** Files that by name and age had the log's name after the file with this key, and no longer have it. */
    List<Path> after(String key) throws IOException {
        List<Sibling> siblings = siblings();
        Optional<Sibling> old =
                siblings.stream().filter(file -> file.hasKey(key)).findFirst();
        String name = log.getFileName().toString();
        return siblings.stream()
                .filter(file -> !file.path().equals(log))
                .filter(file -> file.path().getFileName().toString().startsWith(name))
                .filter(file -> old.isPresent() && file.isAfter(old.get()))
                .map(Sibling::path)
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
