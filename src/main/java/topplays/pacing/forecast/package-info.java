/** Learns the usual week of a stream and forecasts its arrivals. The cost per tick is constant. */
package topplays.pacing.forecast;
