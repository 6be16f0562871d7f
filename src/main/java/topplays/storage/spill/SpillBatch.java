package topplays.storage.spill;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import topplays.pacing.live.Batch;

/** A batch of a {@link SpillQueue}: parts of its chunks, in order. */
record SpillBatch(long first, long last, long bytes, List<Part> parts) implements Batch {

    /** The bytes of a chunk's lines from {@code start}, inclusive, to {@code end}, exclusive. */
    record Part(SpillChunk chunk, int start, int end) {}

    SpillBatch {
        parts = List.copyOf(parts);
    }

    /** The chunk of its last event. */
    SpillChunk lastChunk() {
        return parts.get(parts.size() - 1).chunk();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        for (Part part : parts) {
            part.chunk().writeTo(out, part.start(), part.end());
        }
    }
}
