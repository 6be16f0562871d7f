package topplays.pacing.policy;

/** The rate at which units should leave, before it is made whole and kept in the tunnel by {@link PacedRelease}. */
interface RateRule {

    /** Units a tick; called once a tick. */
    double rate(Backlog backlog);
}
