package topplays.pacing.policy;

/**
 * Releases whole units at a rule's rate, but never late and never more than are waiting.
 *
 * <p>Fractions of a unit are carried to the next tick (error diffusion), until a bound applies.
 */
final class PacedRelease implements PacingPolicy {
    private static final double ROUNDING = 1e-9;

    private final RateRule rule;
    private double credit;

    PacedRelease(RateRule rule) {
        this.rule = rule;
    }

    @Override
    public long release(Backlog backlog) {
        credit += Math.max(0, rule.rate(backlog));
        long wanted = (long) Math.floor(credit + ROUNDING);
        long within = Math.min(Math.max(wanted, backlog.due()), backlog.waiting());
        credit = within == wanted ? credit - wanted : 0;
        return within;
    }
}
