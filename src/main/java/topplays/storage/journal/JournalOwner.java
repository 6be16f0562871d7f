package topplays.storage.journal;

/**
 * The owner of a journal's events.
 *
 * @param writer the name under which they are numbered
 * @param events EVENTS, the folder they go to, as it was named when the journal's file was created; for messages
 * @param eventsId the id of EVENTS, which stays the same when the folder is moved; empty in journals of older versions
 */
public record JournalOwner(String writer, String events, String eventsId) {
    private static final char SEPARATOR = '\n';

    /** The owner from {@link #eventsText}. */
    static JournalOwner of(String writer, String eventsText) {
        int end = eventsText.lastIndexOf(SEPARATOR);
        return end < 0
                ? new JournalOwner(writer, eventsText, "")
                : new JournalOwner(writer, eventsText.substring(0, end), eventsText.substring(end + 1));
    }

    /** EVENTS in one text, as a journal's header stores it. */
    String eventsText() {
        return eventsId.isEmpty() ? events : events + SEPARATOR + eventsId;
    }
}
