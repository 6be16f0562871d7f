/**
 * Traffic: simulated view events at a measured or a typical rate.
 *
 * <p>The rates are in {@link topplays.traffic.rate}. The {@link topplays.traffic.TrafficSimulator} makes view events at such a
 * rate, and a {@link topplays.traffic.TruthTally} counts them. No Hadoop here.
 */
package topplays.traffic;
