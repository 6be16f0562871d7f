/**
 * Runs trials: creates their inputs, starts their processes, and compares their results with the truth.
 */
package topplays.evaluate.run;
