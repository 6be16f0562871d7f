/**
 * Traffic: how many events arrive when.
 *
 * <p>An {@link topplays.traffic.ArrivalTrace} is what somebody has measured, read from a file. No Hadoop here.
 */
package topplays.traffic;
