package topplays.storage.journal;

/**
 * The facts about a journal that are known before it is opened.
 *
 * @param owner the owner of its events
 * @param committed the highest number of the writer in EVENTS, 0 if it has none; the journal is read from there on
 * @param isKnown whether it is certain, without its header, that the journal belongs to EVENTS
 */
public record ExpectedJournal(JournalOwner owner, long committed, boolean isKnown) {
    public ExpectedJournal {
        if (committed < 0) {
            throw new IllegalArgumentException("committed must not be negative: " + committed);
        }
    }

    /** Whether that owner, read from the journal, is the expected one. A journal of an older version has only a path. */
    boolean isOwnedBy(JournalOwner found) {
        boolean isSameEvents = found.eventsId().isEmpty()
                ? isKnown || found.events().equals(owner.events())
                : found.eventsId().equals(owner.eventsId());
        return isSameEvents && found.writer().equals(owner.writer());
    }

    /** Whether another folder has the path that EVENTS had when the journal was created. */
    boolean isReplaced(JournalOwner found) {
        return found.events().equals(owner.events()) && found.writer().equals(owner.writer());
    }
}
