package topplays.storage.journal;

/**
 * The end of a journal.
 *
 * @param segment the newest segment
 * @param last the number of the last event
 * @param mark of the last record, after the marks that it was added to
 * @param records the number of records appended since the journal was opened
 */
record JournalEnd(JournalSegment segment, long last, String mark, long records) {

    JournalEnd plus(int events, String nextMark) {
        String all = nextMark.startsWith(JournalQueue.ADDED) ? mark + nextMark : nextMark;
        return new JournalEnd(segment, last + events, all, records + 1);
    }

    JournalEnd in(JournalSegment following) {
        return new JournalEnd(following, last, mark, records);
    }
}
