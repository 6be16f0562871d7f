package topplays.storage.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The identity of a journal, which stays the same when its folder is moved: a file that is created before the segments.
 *
 * <p>EVENTS stores it with each batch and refuses another journal, because that one lacks the earlier events and their
 * numbers.
 */
public final class JournalId {
    private static final String NAME = "_id";

    private JournalId() {}

    /**
     * Returns the id of the journal in that folder. Creates folder and id if they do not exist.
     *
     * @throws IOException if there is a journal without an id
     */
    public static String of(Path folder) throws IOException {
        Optional<String> id = find(folder);
        if (id.isPresent()) {
            return id.get();
        }
        Files.createDirectories(folder);
        requireEmpty(folder);
        create(folder.resolve(NAME));
        return find(folder).orElseThrow();
    }

    /** Returns the id of the journal in that folder; empty if there is none. */
    public static Optional<String> find(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    /** Whether the folder contains events of a journal, or did before. */
    public static boolean isUsed(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(JournalId::isSegment);
        }
    }

    private static boolean isSegment(Path file) {
        return file.toString().endsWith(".journal");
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (isUsed(folder)) {
            throw new IOException("the journal %s has lost its file %s: restore it".formatted(folder, NAME));
        }
    }

    private static void create(Path file) throws IOException {
        LocalJournalDisk disk = new LocalJournalDisk();
        Path draft = file.resolveSibling(NAME + "-" + UUID.randomUUID());
        byte[] id = (UUID.randomUUID() + "\n").getBytes(StandardCharsets.US_ASCII);
        try (JournalDisk.AppendFile out = disk.open(draft, 0)) {
            out.write(id, id.length);
            out.force();
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // another process created it first
        } finally {
            disk.delete(draft);
        }
        disk.forceFolder(file.getParent());
    }
}
