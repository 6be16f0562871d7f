package topplays.verify.sort;

import java.io.IOException;
import java.util.Optional;

/** Sorts rows of counts by their bytes and adds up their figures, in bounded memory. */
public final class FigureSorter {
    private final RunFolder folder;
    private final PlaySorter plays;
    private final Optional<PlaySorter> viewers;

    /**
     * @param hasViewers whether rows have viewers
     * @param memory for sorting, in bytes
     */
    public FigureSorter(boolean hasViewers, long memory, RunFolder folder) {
        this.folder = folder;
        long share = hasViewers ? memory / 2 : memory;
        plays = new PlaySorter(share, folder);
        viewers = hasViewers ? Optional.of(new PlaySorter(share, folder)) : Optional.empty();
    }

    /** Adds figures of a row. Its viewers are ignored if rows have none. */
    public void add(byte[] row, long morePlays, long moreViewers) throws IOException {
        plays.add(row, morePlays);
        if (viewers.isPresent()) {
            viewers.get().add(row, moreViewers);
        }
    }

    /** The rows that were added, in order, without their viewers. */
    public PlayStream sortedWithoutViewers() throws IOException {
        return RunMerge.open(plays.runs(), folder);
    }

    /** The rows that were added, in order. */
    public PlayStream sorted() throws IOException {
        PlayStream all = sortedWithoutViewers();
        return viewers.isPresent()
                ? new PlaysAndViewers(all, RunMerge.open(viewers.get().runs(), folder))
                : all;
    }
}
