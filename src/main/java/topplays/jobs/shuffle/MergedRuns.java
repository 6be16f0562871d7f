package topplays.jobs.shuffle;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.io.DataInputBuffer;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.RawKeyValueIterator;
import org.apache.hadoop.util.Progress;

/**
 * The records of sorted runs, whose keys are {@link Text}, in the order of the bytes of their keys, merged by a tree of losers (Knuth, TAOCP 3, 5.4.1). The first bytes
 * of each run's key are kept in an array, because they decide most comparisons.
 */
final class MergedRuns implements RawKeyValueIterator {
    private final RunReader[] runs;
    private final long[] heads;
    private final boolean[] ended;
    /** Element 0 is the run with the lowest key. The others are inner nodes; each has the run that lost there. */
    private final int[] tree;

    private final DataInputBuffer key = new DataInputBuffer();
    private final DataInputBuffer value = new DataInputBuffer();
    private final Progress progress;
    private boolean isStarted;

    MergedRuns(List<RunReader> runs, Progress progress) {
        this.runs = runs.toArray(RunReader[]::new);
        this.progress = progress;
        heads = new long[runs.size()];
        ended = new boolean[runs.size()];
        tree = new int[runs.size()];
    }

    @Override
    public boolean next() throws IOException {
        if (runs.length == 0) {
            return false;
        }
        if (isStarted) {
            advance(tree[0]);
            play(tree[0]);
        } else {
            isStarted = true;
            for (int run = 0; run < runs.length; run++) {
                advance(run);
            }
            tree[0] = winnerBelow(1);
        }
        return !ended[tree[0]];
    }

    private void advance(int run) throws IOException {
        ended[run] = !runs[run].next();
        heads[run] = ended[run] ? Long.MAX_VALUE : runs[run].head();
    }

    /** Fills the nodes below and returns the winner. The leaves are numbered after the inner nodes. */
    private int winnerBelow(int node) {
        if (node >= runs.length) {
            return node - runs.length;
        }
        int one = winnerBelow(2 * node);
        int other = winnerBelow(2 * node + 1);
        tree[node] = isBefore(other, one) ? one : other;
        return tree[node] == one ? other : one;
    }

    /** Plays the matches of a run again, whose key has changed. */
    private void play(int changed) {
        int winner = changed;
        for (int node = (changed + runs.length) / 2; node > 0; node /= 2) {
            int loser = tree[node];
            if (isBefore(loser, winner)) {
                tree[node] = winner;
                winner = loser;
            }
        }
        tree[0] = winner;
    }

    private boolean isBefore(int run, int rival) {
        return heads[run] == heads[rival] ? isBeforeByAll(run, rival) : heads[run] < heads[rival];
    }

    private boolean isBeforeByAll(int run, int rival) {
        return !ended[run] && (ended[rival] || runs[run].compareKey(runs[rival]) < 0);
    }

    @Override
    public DataInputBuffer getKey() {
        runs[tree[0]].getKey(key);
        return key;
    }

    @Override
    public DataInputBuffer getValue() {
        runs[tree[0]].getValue(value);
        return value;
    }

    @Override
    public Progress getProgress() {
        return progress;
    }

    @Override
    public void close() throws IOException {
        for (RunReader run : runs) {
            run.close();
        }
    }
}
