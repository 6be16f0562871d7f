package topplays.traffic;

import java.nio.charset.StandardCharsets;
import topplays.traffic.rate.SeedMix;

/**
 * Computes video ids, eleven characters of {@code A-Za-z0-9_-} like YouTube's, from ranks, without storing them.
 *
 * <p>Different ranks have different ids, because ranks map one to one to 64 bits. The ids of a seed do not depend on the
 * number of videos. Ten characters hold six bits each, the last one four. Characters ascend with the bits, so ids in byte
 * order are in the order of their bits as unsigned numbers.
 */
final class VideoNames {
    static final int LENGTH = 11;

    private static final byte[] CHARACTERS = ascii("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");
    private static final byte[] LAST_CHARACTERS = ascii("048AEIMQUYcgkosw");

    private final long key;

    VideoNames(long seed) {
        this.key = SeedMix.key(seed, SeedMix.VIDEOS);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    long bits(int rank) {
        return SeedMix.mix(key + rank);
    }

    /** Writes an id into {@code target[at..at + }{@value #LENGTH}{@code )}. */
    static void write(long bits, byte[] target, int at) {
        for (int i = 0; i < LENGTH - 1; i++) {
            target[at + i] = CHARACTERS[(int) (bits >>> (58 - 6 * i)) & 63];
        }
        target[at + LENGTH - 1] = LAST_CHARACTERS[(int) bits & 15];
    }
}
