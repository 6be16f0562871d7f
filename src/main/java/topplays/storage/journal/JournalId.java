package topplays.storage.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The identity of a journal, which stays the same when its folder is moved: a file that is created before the segments.
 *
 * <p>EVENTS stores it with each batch and refuses another journal, which would not know the events read before or their
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
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            requireEmpty(folder);
            create(file);
        }
        return Files.readString(file).strip();
    }

    private static void requireEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            if (files.anyMatch(file -> file.toString().endsWith(".journal"))) {
                throw new IOException("the journal %s has lost its file %s: restore it".formatted(folder, NAME));
            }
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
