package topplays.format.cut;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The fields of one line, in order, each a slice of a byte array.
 *
 * <p>It is refilled for each line, so that cutting a line creates no objects. A field may be missing: its place exists, but
 * this line has no value for it.
 */
public final class Fields {
    private byte[][] sources = new byte[16][];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int count;

    void clear() {
        count = 0;
    }

    void add(byte[] source, int start, int end) {
        if (count == starts.length) {
            grow();
        }
        sources[count] = source;
        starts[count] = start;
        ends[count] = end;
        count++;
    }

    void addMissing() {
        add(null, 0, 0);
    }

    public int count() {
        return count;
    }

    public boolean isMissing(int field) {
        return field >= count || sources[field] == null;
    }

    public byte[] source(int field) {
        return sources[field];
    }

    public int start(int field) {
        return starts[field];
    }

    public int end(int field) {
        return ends[field];
    }

    /** All fields as text, for a header. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int field = 0; field < count; field++) {
            texts.add(new String(sources[field], starts[field], ends[field] - starts[field], StandardCharsets.UTF_8));
        }
        return texts;
    }

    private void grow() {
        sources = Arrays.copyOf(sources, 2 * count);
        starts = Arrays.copyOf(starts, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
    }
}
