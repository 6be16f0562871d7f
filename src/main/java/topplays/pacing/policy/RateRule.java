package topplays.pacing.policy;

/** The desired rate of releases. {@link PacedRelease} rounds it to whole units and keeps it within the bounds. */
interface RateRule {

    /** Units per tick; called once per tick. */
    double rate(Backlog backlog);
}
