/**
 * Writes the batches of a writer to EVENTS, each event exactly once, and lists them.
 *
 * <p>A batch file appears whole or not at all, also after a crash. {@code HadoopEventsFiles} and
 * {@code LocalEventsFiles} pass the same contract test.
 */
package topplays.storage.events;
