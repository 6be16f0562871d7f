/**
 * Trials and their measures: the records that an evaluation writes, with their JSON.
 */
package topplays.evaluate.trial;
