package topplays.pipeline;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import topplays.storage.events.BatchDirectory;
import topplays.storage.journal.JournalId;

/**
 * The journal of a writer as EVENTS record it. It is recorded before the journal accepts its first event, so that no
 * event can wait in a journal that a later run does not know.
 *
 * @param journal the id of the journal, which moves with its folder
 * @param journalFolder its absolute path when it was last used; for messages
 */
record RecordedJournal(String journal, String journalFolder) {
    private static final String NAME = "journal.json";
    private static final JsonMapper JSON = new JsonMapper();

    /** The stream's journal, which is created if it does not exist. */
    static RecordedJournal of(StreamSettings stream) throws IOException {
        return new RecordedJournal(
                JournalId.of(stream.journal()), stream.journal().toString());
    }

    void storeIn(BatchDirectory directory) throws IOException {
        directory.store(NAME, JSON.writeValueAsBytes(this));
    }

    /**
     * Refuses a stream with another journal, which would know neither the source's position nor the numbers of earlier
     * events.
     *
     * @throws IOException naming this journal
     */
    void requireIn(StreamSettings stream, String writer) throws IOException {
        if (!isIn(stream.journal())) {
            throw new IOException("writer '%s' used the journal %s, or name another writer with --writer"
                    .formatted(writer, placeAndRemedy(stream)));
        }
    }

    private boolean isIn(Path folder) throws IOException {
        return JournalId.find(folder).equals(Optional.of(journal));
    }

    private String placeAndRemedy(StreamSettings stream) throws IOException {
        Optional<Path> inEvents = stream.journalInEvents();
        return inEvents.isPresent() && isIn(inEvents.get())
                ? inEvents.get() + ": leave --journal out"
                : journalFolder + ": give it with --journal";
    }

    /**
     * The journal that the writer has used; empty if there is none. Older versions recorded it with each batch.
     */
    static Optional<RecordedJournal> load(StreamSettings stream, BatchDirectory directory) throws IOException {
        Optional<byte[]> json = directory.load(NAME);
        if (json.isPresent()) {
            return Optional.of(JSON.readValue(json.get(), RecordedJournal.class));
        }
        Map<String, Object> position = directory.position().orElse(Map.of());
        if (position.get("journal") instanceof String id) {
            return Optional.of(new RecordedJournal(id, String.valueOf(position.get("journalFolder"))));
        }
        Optional<Path> inEvents = stream.journalInEvents();
        if (inEvents.isPresent() && JournalId.isUsed(inEvents.get())) {
            return Optional.of(new RecordedJournal(
                    JournalId.of(inEvents.get()), inEvents.get().toString()));
        }
        return Optional.empty();
    }

    /** What each batch records, for older versions. */
    Map<String, Object> position() {
        return Map.of("journal", journal, "journalFolder", journalFolder);
    }
}
