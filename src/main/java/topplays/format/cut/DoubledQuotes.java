package topplays.format.cut;

/** Copies quoted fields whose inner quotes are doubled, with each inner quote once. */
final class DoubledQuotes {
    private byte[] undone = new byte[256];
    private int undoneEnd;

    /** Begins a line. */
    void clear() {
        undoneEnd = 0;
    }

    /** Adds the field {@code line[start..end)}; fields that were copied before may stay in an older, shorter array. */
    void add(byte[] line, int start, int end, int doubled, Fields fields) {
        int length = end - start - doubled;
        if (undone.length - undoneEnd < length) {
            undone = new byte[Math.max(2 * undone.length, length)];
            undoneEnd = 0;
        }
        int from = undoneEnd;
        for (int at = start; at < end; at++) {
            undone[undoneEnd++] = line[at];
            at += line[at] == '"' ? 1 : 0;
        }
        fields.add(undone, from, undoneEnd);
    }
}
