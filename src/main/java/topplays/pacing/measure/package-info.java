/** Measures how even a flow is and how long its events wait, and runs policies on recorded arrivals. */
package topplays.pacing.measure;
