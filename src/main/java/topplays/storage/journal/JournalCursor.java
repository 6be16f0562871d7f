package topplays.storage.journal;

/**
 * A place between two events of a journal.
 *
 * @param offset where the record begins that the event after this place is in, or will be in
 * @param start how many bytes of that record's lines are before this place
 * @param number of the event after this place
 */
record JournalCursor(JournalSegment segment, long offset, int start, long number) {

    static JournalCursor atStartOf(JournalSegment segment) {
        return new JournalCursor(segment, segment.start(), 0, segment.first());
    }

    /** The same place; at the end of a segment that is complete, as the start of the next one. */
    JournalCursor settled() {
        // In this order: a segment no longer grows once it has a next one.
        JournalSegment following = segment.next();
        return following != null && offset >= segment.end()
                ? atStartOf(following).settled()
                : this;
    }
}
