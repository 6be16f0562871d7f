/** A queue of events in memory that spills to temporary files; it does not survive the process. */
package topplays.storage.spill;
