package topplays.jobs.sums;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import topplays.bytes.ByteSearch;
import topplays.model.PlayCountLines;
import topplays.rule.Period;
import topplays.rule.PeriodNames;

/** Makes the keys of sums from the keys of counts, as {@link RollUp} says. Not thread-safe. */
final class RolledKey {
    private final Optional<PeriodNames> from;
    private final Optional<PeriodNames> to;
    private final List<Integer> groups;
    private final ByteBuffer key = ByteBuffer.allocate(PlayCountLines.MAX_KEY_BYTES);
    /** The period last read, and the name and TAB that it becomes. */
    private byte[] period = {};

    private byte[] rolled = {};

    /**
     * @param from the periods of the counts
     * @param to the periods of the sums; if empty, they have none
     * @param groups the places of the groups that are kept, ascending
     */
    RolledKey(Optional<Period.Calendar> from, Optional<Period.Calendar> to, List<Integer> groups) {
        this.from = from.map(PeriodNames::new);
        this.to = to.map(PeriodNames::new);
        this.groups = groups;
    }

    /** Makes the key for a line of counts. */
    void set(PlayCountLines line) throws IOException {
        byte[] source = line.videoSource();
        int start = line.lineStart();
        key.clear();
        if (from.isPresent()) {
            int end = ByteSearch.first('\t', source, start, line.videoStart());
            putPeriod(source, start, end);
            start = end + 1;
        }
        for (int group = 0; start < line.videoStart(); group++) {
            int next = ByteSearch.first('\t', source, start, line.videoStart()) + 1;
            if (groups.contains(group)) {
                key.put(source, start, next - start);
            }
            start = next;
        }
        key.put(source, start, line.videoEnd() - start);
    }

    private void putPeriod(byte[] source, int start, int end) throws IOException {
        if (to.isEmpty()) {
            return;
        }
        if (!Arrays.equals(period, 0, period.length, source, start, end)) {
            period = Arrays.copyOfRange(source, start, end);
            String name = new String(period, StandardCharsets.UTF_8);
            try {
                String other = to.get().nameOf(from.orElseThrow().parse(name));
                rolled = (other + "\t").getBytes(StandardCharsets.US_ASCII);
            } catch (DateTimeException e) {
                throw new IOException("'" + name + "' is not the name of a period", e);
            }
        }
        key.put(rolled);
    }

    byte[] bytes() {
        return key.array();
    }

    int length() {
        return key.position();
    }
}
