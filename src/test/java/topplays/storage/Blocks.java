package topplays.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import topplays.model.EventBlock;
import topplays.pacing.live.Batch;
import topplays.pacing.live.EventQueue;

/** Converts text to blocks of lines and back. The content of a line does not matter to a queue. */
public final class Blocks {
    private Blocks() {}

    public static EventBlock block(String... lines) {
        byte[] bytes = text(lines).getBytes(UTF_8);
        return new EventBlock(bytes, 0, bytes.length, lines.length);
    }

    public static String text(String... lines) {
        return lines.length == 0 ? "" : String.join("\n", lines) + "\n";
    }

    public static String text(Batch batch) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        batch.writeTo(out);
        return out.toString(UTF_8);
    }

    public static String text(EventBlock block) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        block.writeTo(out);
        return out.toString(UTF_8);
    }

    /** Takes and removes all events. */
    public static String drain(EventQueue queue) throws IOException {
        if (queue.bytes() == 0) {
            return "";
        }
        Batch batch = queue.take(queue.bytes());
        String text = text(batch);
        queue.remove(batch);
        return text;
    }
}
