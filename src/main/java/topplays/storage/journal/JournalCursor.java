package topplays.storage.journal;

/**
 * A position between two events of a journal.
 *
 * @param offset the file offset of the record that holds, or will hold, the next event
 * @param start how many bytes of that record's lines are before this position
 * @param number of the next event
 */
record JournalCursor(JournalSegment segment, long offset, int start, long number) {

    static JournalCursor atStartOf(JournalSegment segment) {
        return new JournalCursor(segment, segment.start(), 0, segment.first());
    }

    /** The same position; the end of a complete segment becomes the start of the next one. */
    JournalCursor settled() {
        // In this order: a segment no longer grows once it has a next one.
        JournalSegment following = segment.next();
        return following != null && offset >= segment.end()
                ? atStartOf(following).settled()
                : this;
    }
}
