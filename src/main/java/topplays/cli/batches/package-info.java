/** The {@code ingest} command, and the options of a stream, which it shares with {@code serve}. */
package topplays.cli.batches;
