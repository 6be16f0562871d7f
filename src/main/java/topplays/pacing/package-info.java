/**
 * The pacer releases an uneven stream as evenly as possible within a deadline, without knowing the future.
 *
 * <p>The driver, a simulation or a live pacer, does the same each tick:
 *
 * <pre>
 * backlog.arrive(units) ──► PacingPolicy.release(backlog) ──► backlog.release(units)      how much leaves
 * backlog.arrive(units) ──► BatchPolicy.write(backlog, …) ──► backlog.release(units)      in which batches
 * </pre>
 *
 * <p>{@link topplays.pacing.policy.PolicyKind} names the policies and makes them;
 * {@link topplays.pacing.policy.BatchFormer} makes batches from the releases of a policy.
 * {@link topplays.pacing.policy.TautString} is the reference for all: the optimum with full knowledge of the future.
 * The default, {@link topplays.pacing.policy.TautStringPolicy}, computes the same path each tick from the known
 * arrivals and those that its {@link topplays.pacing.forecast.SeasonalForecast} expects.
 *
 * <p>These classes only calculate. A {@link topplays.pacing.live.Pacer} drives it over real events, from an
 * {@link topplays.pacing.live.EventQueue} to a {@link topplays.pacing.live.BatchSink}, in virtual time or, on the
 * threads of a {@link topplays.pacing.live.LivePacer}, in real time. The package has no I/O and no Hadoop.
 */
package topplays.pacing;
