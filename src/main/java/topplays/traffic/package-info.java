/**
 * Traffic: how many events arrive when, and events made to that measure.
 *
 * <p>An {@link topplays.traffic.rate.ArrivalTrace} is what somebody has measured, read from a file; a
 * {@link topplays.traffic.rate.TrafficProfile} is what traffic typically looks like. The
 * {@link topplays.traffic.TrafficSimulator} makes view events at either rate, and a {@link topplays.traffic.TruthTally} counts
 * what they were. No Hadoop here.
 */
package topplays.traffic;
