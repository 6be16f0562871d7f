package topplays.pipeline;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The journal of a stream, which keeps events until they are in batches, and its pacing.
 *
 * @param journal a local folder
 * @param journalInEvents the folder of a journal inside EVENTS, which moves with EVENTS; empty if EVENTS is not local
 */
public record StreamSettings(Path journal, Optional<Path> journalInEvents, BufferSettings buffer) {
    public StreamSettings {
        journal = journal.toAbsolutePath().normalize();
        journalInEvents = journalInEvents.map(folder -> folder.toAbsolutePath().normalize());
    }

    boolean isJournalInEvents() {
        return journalInEvents.equals(Optional.of(journal));
    }
}
