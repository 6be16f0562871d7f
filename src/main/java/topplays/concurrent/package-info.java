/** Threads, periodic tasks, retries with patience, and time that tests can drive by hand. */
package topplays.concurrent;
