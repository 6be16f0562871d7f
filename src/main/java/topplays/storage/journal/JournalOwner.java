package topplays.storage.journal;

/**
 * The owner of a journal's events.
 *
 * @param writer the name under which they are numbered
 * @param events EVENTS, the folder they go to
 */
record JournalOwner(String writer, String events) {}
