package topplays.storage.events;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import topplays.pacing.live.Batch;

/** A batch whose lines hold the numbers of its events. */
record NumberedBatch(long first, long last) implements Batch {

    static String lines(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(number -> "event " + number + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public long bytes() {
        return lines(first, last).length();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(lines(first, last).getBytes(StandardCharsets.US_ASCII));
    }
}
