/**
 * Every pacing policy on the same arrivals, compared with the offline optimum; as a table, JSON or CSV.
 */
package topplays.evaluate.pace;
