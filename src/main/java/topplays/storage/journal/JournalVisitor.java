package topplays.storage.journal;

import java.io.IOException;
import topplays.model.EventBlock;

/** Receives the records of a journal when it is opened, in the order in which they were appended. */
public interface JournalVisitor {
    /**
     * Receives one record.
     *
     * @param waiting its events that are in no batch yet; may be empty
     * @param mark the mark that was appended with them
     */
    void visit(EventBlock waiting, String mark) throws IOException;
}
