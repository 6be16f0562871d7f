package topplays.jobs.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.lib.input.CombineFileSplit;

/**
 * Packs file ranges into splits of about equal size, each from one host as far as possible.
 *
 * <p>Every byte is in exactly one split. Large files are cut, small ones combined; files that only one task can read stay whole.
 */
final class SplitPacker {
    private static final String ANY_HOST = "";

    private final long splitBytes;
    private final List<InputSplit> splits = new ArrayList<>();
    private List<FileRange> split = new ArrayList<>();
    private long filled;

    private SplitPacker(long splitBytes) {
        this.splitBytes = splitBytes;
    }

    /** @param splitBytes the size of a split, at least 1 */
    static List<InputSplit> pack(List<FileRange> ranges, long splitBytes) {
        SplitPacker packer = new SplitPacker(splitBytes);
        List<FileRange> left = new ArrayList<>();
        byHost(ranges).forEach((host, near) -> {
            near.forEach(range -> packer.add(range, host));
            if (packer.filled > splitBytes / 2) {
                packer.close(host);
            }
            left.addAll(packer.takeOut());
        });
        left.forEach(range -> packer.add(range, ANY_HOST));
        packer.close(ANY_HOST);
        return packer.splits;
    }

    /** Assigns each range to the one of its hosts with the fewest bytes so far. */
    private static Map<String, List<FileRange>> byHost(List<FileRange> ranges) {
        Map<String, List<FileRange>> byHost = new LinkedHashMap<>();
        Map<String, Long> bytes = new LinkedHashMap<>();
        for (FileRange range : ranges) {
            String host = range.hosts().stream()
                    .min(Comparator.comparing(name -> bytes.getOrDefault(name, 0L)))
                    .orElse(ANY_HOST);
            bytes.merge(host, range.length(), Long::sum);
            byHost.computeIfAbsent(host, name -> new ArrayList<>()).add(range);
        }
        return byHost;
    }

    private void add(FileRange range, String host) {
        if (range.whole()) {
            if (filled + range.length() / 2 > splitBytes) {
                close(host);
            }
            put(range);
            return;
        }
        FileRange rest = range;
        while (filled + rest.length() > splitBytes) {
            long room = splitBytes - filled;
            if (room > 0) {
                put(rest.head(room));
                rest = rest.tail(room);
            }
            close(host);
        }
        put(rest);
    }

    private void put(FileRange range) {
        split.add(range);
        filled += range.length();
    }

    private List<FileRange> takeOut() {
        List<FileRange> out = split;
        split = new ArrayList<>();
        filled = 0;
        return out;
    }

    private void close(String host) {
        List<FileRange> ranges = joined(takeOut());
        if (!ranges.isEmpty()) {
            splits.add(new CombineFileSplit(
                    ranges.stream().map(FileRange::file).toArray(Path[]::new),
                    ranges.stream().mapToLong(FileRange::start).toArray(),
                    ranges.stream().mapToLong(FileRange::length).toArray(),
                    host.equals(ANY_HOST) ? new String[0] : new String[] {host}));
        }
    }

    /** Sorts the ranges and joins adjacent ones. */
    private static List<FileRange> joined(List<FileRange> ranges) {
        List<FileRange> joined = new ArrayList<>();
        for (FileRange range : ranges.stream().sorted(FileRange.IN_ORDER).toList()) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).isContinuedBy(range)) {
                joined.set(last, joined.get(last).head(joined.get(last).length() + range.length()));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }
}
