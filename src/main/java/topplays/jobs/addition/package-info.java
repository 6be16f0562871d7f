/** Which COUNTS can be added up, and the summary of their sums. */
package topplays.jobs.addition;
