package topplays.traffic.rate;

/**
 * Bursts within bursts: of each 34 hours (2,048 minutes) a random half of the time gets 68 % of the traffic, a random half of
 * that again 68 %, and so on down to the minute. The mean is 1, the highest minute 29. (The b-model of Wang, Madhyastha,
 * Chan, Papadimitriou and Faloutsos, "Data mining meets performance evaluation", ICDE 2002.)
 */
final class BurstCascade {
    private static final int HALVINGS = 11;
    private static final double BUSY_HALF = 2 * 0.68;

    private final long key;

    BurstCascade(long seed) {
        this.key = SeedMix.key(seed, SeedMix.BURSTS);
    }

    /** The traffic of a minute from the start on, relative to the mean. */
    double level(long minute) {
        double level = 1;
        for (int bits = HALVINGS; bits > 0; bits--) {
            long halved = minute >>> bits;
            long half = (minute >>> (bits - 1)) & 1;
            long busy = SeedMix.mix(key + halved * (HALVINGS + 1) + bits) >>> 63;
            level *= half == busy ? BUSY_HALF : 2 - BUSY_HALF;
        }
        return level;
    }
}
