package topplays.storage.journal;

/**
 * Whose events a journal holds.
 *
 * @param writer the name under which they are numbered
 * @param events EVENTS, the folder they go to
 */
record JournalOwner(String writer, String events) {}
