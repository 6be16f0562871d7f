package topplays.pacing.policy;

/** A policy that rolls files, as log shippers do: its releases are its batches. It ignores the deadline. */
interface RollPolicy extends PacingPolicy, BatchPolicy {

    @Override
    default long release(Backlog backlog) {
        long[] total = {0};
        write(backlog, size -> total[0] += size);
        return total[0];
    }
}
