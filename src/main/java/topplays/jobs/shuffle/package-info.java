/** The map output collector: writes records that arrive sorted without sorting them again. */
package topplays.jobs.shuffle;
