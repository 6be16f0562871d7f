/**
 * Pacing policies, which decide how much to release in each tick, and the offline optimum to compare them with.
 *
 * <p>A policy knows only the past. Pacing policies release no event after its deadline; roll policies ignore deadlines.
 */
package topplays.pacing.policy;
