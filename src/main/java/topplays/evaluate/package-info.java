/**
 * Trials and what is measured in them, with plots.
 *
 * <p>A {@link topplays.evaluate.PaceTrial} drives every pacing policy over the same arrivals and sets each beside the offline
 * optimum; the {@link topplays.evaluate.PaceReport} it makes is written as a table, as JSON or as a web page with plots.
 */
package topplays.evaluate;
