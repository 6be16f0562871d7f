package topplays.storage.journal;

import java.io.IOException;
import topplays.model.EventBlock;

/** Is shown what a journal holds when it is opened: record by record, in the order in which they were appended. */
public interface JournalVisitor {
    /**
     * One record.
     *
     * @param waiting its events that are in no batch yet, which may be none
     * @param mark as it was appended with them
     */
    void visit(EventBlock waiting, String mark) throws IOException;
}
