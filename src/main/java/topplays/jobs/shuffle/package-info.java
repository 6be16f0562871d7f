/**
 * The shuffle: collectors of the output of map tasks, for records that arrive sorted and for those that do not, and a merge
 * for reducers in the same process.
 */
package topplays.jobs.shuffle;
