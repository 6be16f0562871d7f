package topplays.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads and writes eight bytes of an array at once, little-endian; the array must contain all eight. */
public final class ByteWords {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private ByteWords() {}

    /** Returns {@code bytes[at..at+8)}. */
    public static long at(byte[] bytes, int at) {
        return (long) WORD.get(bytes, at);
    }

    /** Returns up to eight bytes from {@code at}, as if zeros followed {@code end}. */
    public static long padded(byte[] bytes, int at, int end) {
        int length = end - at;
        if (length >= Long.BYTES) {
            return at(bytes, at);
        }
        if (length <= 0) {
            return 0;
        }
        return at <= bytes.length - Long.BYTES ? at(bytes, at) & ones(length) : last(bytes, at, end);
    }

    /** Returns a mask of the lowest {@code bytes} bytes (1 to 8). */
    private static long ones(int bytes) {
        return -1L >>> (Long.SIZE - Byte.SIZE * bytes);
    }

    private static long last(byte[] bytes, int at, int end) {
        long word = 0;
        for (int i = end - 1; i >= at; i--) {
            word = (word << Byte.SIZE) | Byte.toUnsignedLong(bytes[i]);
        }
        return word;
    }

    public static void put(byte[] bytes, int at, long word) {
        WORD.set(bytes, at, word);
    }
}
