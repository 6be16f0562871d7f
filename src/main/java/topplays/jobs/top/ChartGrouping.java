package topplays.jobs.top;

/** Compares keys by chart only, so that a reducer gets the totals and the rows of a chart in one call. */
public final class ChartGrouping extends ChartOrder {
    @Override
    protected int compareKeys(byte[] one, int start, int end, byte[] other, int otherStart, int otherEnd) {
        return compareCharts(one, start, other, otherStart);
    }
}
