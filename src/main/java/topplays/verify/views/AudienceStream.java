package topplays.verify.views;

import java.io.IOException;
import java.util.Arrays;
import topplays.verify.sort.PlayStream;

/** The charts with a viewer, as {@code [column⇥…]} and LF, and as plays the number of viewers of each. */
final class AudienceStream extends PlayStream {
    private static final byte SEPARATOR = '\t';
    private static final byte END = '\n';

    private final PlayStream viewersOfCharts;
    private final int keyColumns;
    private boolean hasNext;

    /**
     * @param viewersOfCharts distinct viewers, each with the columns of a chart before, in the order of their bytes
     * @param keyColumns the number of columns
     */
    AudienceStream(PlayStream viewersOfCharts, int keyColumns) throws IOException {
        this.viewersOfCharts = viewersOfCharts;
        this.keyColumns = keyColumns;
        hasNext = viewersOfCharts.next();
    }

    @Override
    public boolean next() throws IOException {
        if (!hasNext) {
            return false;
        }
        byte[] first = viewersOfCharts.id();
        int end = chartEnd(first);
        id = Arrays.copyOf(first, end + 1);
        id[end] = END;
        plays = 0;
        times = 1;
        while (hasNext && isOfChart(viewersOfCharts.id(), end)) {
            plays++;
            hasNext = viewersOfCharts.next();
        }
        return true;
    }

    private boolean isOfChart(byte[] viewer, int end) {
        return Arrays.equals(id, 0, end, viewer, 0, Math.min(end, viewer.length));
    }

    private int chartEnd(byte... viewer) {
        int at = 0;
        for (int column = 0; column < keyColumns; column++) {
            while (viewer[at] != SEPARATOR) {
                at++;
            }
            at++;
        }
        return at;
    }

    @Override
    public void close() throws IOException {
        viewersOfCharts.close();
    }
}
