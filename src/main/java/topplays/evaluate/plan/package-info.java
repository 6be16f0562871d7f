/**
 * Estimates the time and the cluster that a rate of events needs, by a fitted model.
 */
package topplays.evaluate.plan;
