package topplays.storage.compress;

import java.io.ByteArrayOutputStream;

/** Bits, the highest of each byte first. */
final class BitWriter {
    private final StringBuilder bits = new StringBuilder();

    BitWriter put(long number, int count) {
        for (int i = count - 1; i >= 0; i--) {
            bits.append((number >>> i) & 1);
        }
        return this;
    }

    BitWriter put(String more) {
        bits.append(more);
        return this;
    }

    String bits() {
        return bits.toString();
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < bits.length(); at += Byte.SIZE) {
            String eight = bits.substring(at, Math.min(bits.length(), at + Byte.SIZE));
            bytes.write(Integer.parseInt(eight, 2) << (Byte.SIZE - eight.length()));
        }
        return bytes.toByteArray();
    }
}
