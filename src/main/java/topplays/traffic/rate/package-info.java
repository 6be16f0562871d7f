/**
 * Arrival rates: an {@link topplays.traffic.rate.ArrivalTrace} is measured and read from a file, a
 * {@link topplays.traffic.rate.TrafficProfile} is a typical shape. The same seed gives the same numbers on every machine.
 */
package topplays.traffic.rate;
