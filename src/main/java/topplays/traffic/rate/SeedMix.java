package topplays.traffic.rate;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Derives independent keys and streams of random numbers from a seed, one for each purpose. The same on every machine and
 * version of Java, because the generator comes from a library of fixed version.
 */
public final class SeedMix {
    /** Purposes; a span's purpose is its index, from 0. */
    public static final long PLAN = -1;

    public static final long VIDEOS = -2;
    public static final long SESSIONS = -3;
    static final long BURSTS = -4;
    public static final long REPEATS = -5;
    public static final long REQUESTS = -6;

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private SeedMix() {}

    public static long key(long seed, long purpose) {
        return mix(mix(seed + GOLDEN_RATIO) + purpose * GOLDEN_RATIO);
    }

    public static UniformRandomProvider random(long seed, long purpose) {
        long key = key(seed, purpose);
        return RandomSource.XO_RO_SHI_RO_128_PP.create(new long[] {mix(key), mix(key + GOLDEN_RATIO)});
    }

    /**
     * A bijective mix of 64 bits. (Variant 13 of David Stafford, "Better Bit Mixing", 2011; the
     * finaliser of Steele, Lea and Flood's SplitMix64, OOPSLA 2014.)
     */
    public static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
