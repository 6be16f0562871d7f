package topplays.jobs;

import org.apache.hadoop.util.IndexedSortable;
import org.apache.hadoop.util.IndexedSorter;
import org.apache.hadoop.util.Progressable;
import org.apache.hadoop.util.QuickSort;

/** Sorts a map task's output, and is done at once with what is in order already, as a {@link TallyWriter} writes it. */
public final class OrderedSorter implements IndexedSorter {
    private final IndexedSorter quickSort = new QuickSort();

    @Override
    public void sort(IndexedSortable items, int start, int end) {
        sort(items, start, end, null);
    }

    @Override
    public void sort(IndexedSortable items, int start, int end, Progressable progress) {
        for (int i = start + 1; i < end; i++) {
            if (items.compare(i - 1, i) > 0) {
                quickSort.sort(items, start, end, progress);
                return;
            }
        }
    }
}
