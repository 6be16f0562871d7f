/**
 * A write-ahead journal on local disk for events that their source cannot send again.
 *
 * <p>An event that {@link topplays.storage.journal.JournalQueue} reported as durable survives a crash of the machine.
 */
package topplays.storage.journal;
