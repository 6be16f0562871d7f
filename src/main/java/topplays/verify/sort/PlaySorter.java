package topplays.verify.sort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sorts any number of plays in bounded memory: whenever the memory is full, it writes a sorted run to a temporary file. */
public final class PlaySorter {
    private final RunFolder folder;
    private final SortBuffer buffer;
    private final List<Path> runs = new ArrayList<>();

    /** @param memory for sorting, in bytes */
    public PlaySorter(long memory, RunFolder folder) {
        this.folder = folder;
        this.buffer = new SortBuffer(memory);
    }

    /** Adds the plays of an id of up to 65,535 bytes. */
    public void add(byte[] id, long plays) throws IOException {
        if (buffer.isFull(id.length)) {
            writeRun();
        }
        buffer.add(id, plays);
    }

    /** All plays that were added, as sorted runs. */
    public List<Path> runs() throws IOException {
        if (buffer.count() > 0) {
            writeRun();
        }
        return List.copyOf(runs);
    }

    private void writeRun() throws IOException {
        buffer.sort();
        Path run = folder.newFile();
        try (RunWriter out = new RunWriter(run)) {
            for (int place = 0; place < buffer.count(); place++) {
                out.add(buffer.id(place), buffer.plays(place), 1);
            }
            out.end();
        }
        runs.add(run);
        buffer.clear();
    }
}
