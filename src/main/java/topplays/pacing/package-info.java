/**
 * The pacer: how even the releases of an uneven stream can be made within a deadline, knowing nothing of the future.
 *
 * <p>Whoever drives, a simulation or a live pacer, does the same each tick:
 *
 * <pre>
 * backlog.arrive(units) ──► PacingPolicy.release(backlog) ──► backlog.release(units)      how much leaves
 * backlog.arrive(units) ──► BatchPolicy.write(backlog, …) ──► backlog.release(units)      in which batches
 * </pre>
 *
 * <p>{@link topplays.pacing.policy.PolicyKind} names the policies and makes them; {@link topplays.pacing.policy.BatchFormer} makes batches
 * of what a policy releases. {@link topplays.pacing.policy.TautString} is what all of them are measured against: the best that is
 * possible for someone who knows the whole future. The default, {@link topplays.pacing.policy.TautStringPolicy}, pulls the same
 * string each tick through what is known and what its {@link topplays.pacing.forecast.SeasonalForecast} expects.
 *
 * <p>All that is arithmetic. A {@link topplays.pacing.live.Pacer} drives it over real events, from an
 * {@link topplays.pacing.live.EventQueue} to a {@link topplays.pacing.live.BatchSink}, in virtual time or, on the threads of a
 * {@link topplays.pacing.live.LivePacer}, in that of a {@link topplays.pacing.live.PacingClock}. No I/O and no Hadoop here.
 */
package topplays.pacing;
