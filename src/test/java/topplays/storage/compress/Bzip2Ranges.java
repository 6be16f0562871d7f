package topplays.storage.compress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Reads a bzip2 file in ranges, as tasks do: the content of each, and a byte beyond it. */
final class Bzip2Ranges {
    private Bzip2Ranges() {}

    /** The cuts of a file of that length into ranges, from 0 to the length. */
    static List<Integer> cuts(int length, Random random) {
        int most = length / 5 + 1 + random.nextInt(length + 1);
        List<Integer> cuts = new ArrayList<>(List.of(0));
        int next = 1 + random.nextInt(most);
        while (next < length) {
            cuts.add(next);
            next += 1 + random.nextInt(most);
        }
        cuts.add(length);
        return cuts;
    }

    static byte[] read(byte[] file, List<Integer> cuts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 1; i < cuts.size(); i++) {
            readRange(file, cuts.get(i - 1), cuts.get(i), all);
        }
        return all.toByteArray();
    }

    private static void readRange(byte[] file, int start, int end, ByteArrayOutputStream target) throws IOException {
        byte[] buffer = new byte[10_000];
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Bzip2Range range = Decompressors.bzip2(bytes(file), start, end)) {
            int read = range.read(buffer, 0, buffer.length);
            while (read > 0 && content.size() <= range.contentEnd()) {
                content.write(buffer, 0, read);
                read = range.read(buffer, 0, buffer.length);
            }
            target.write(content.toByteArray(), 0, (int) range.contentEnd());
        }
    }

    static PositionedBytes bytes(byte[] file) {
        return (position, target, offset, length) -> {
            if (position >= file.length) {
                return -1;
            }
            int read = Math.min(length, file.length - (int) position);
            System.arraycopy(file, (int) position, target, offset, read);
            return read;
        };
    }
}
