package topplays.traffic;

import topplays.traffic.rate.SeedMix;

/**
 * What is random about the requests of a web log apart from their views: which are by robots, and their bytes. All is
 * computed from a request's number, from 0, so nothing is stored. Immutable.
 */
final class WebRequests {
    private static final double SHARE_UNIT = 0x1p-53;
    private static final int LEAST_BYTES = 1 << 16;

    private final long key;
    private final double robotShare;

    /** @param robotShare the probability, 0 to 1, that a request is by a robot */
    WebRequests(long seed, double robotShare) {
        if (!(robotShare >= 0 && robotShare <= 1)) {
            throw new IllegalArgumentException("robot share must be from 0 to 1: " + robotShare);
        }
        this.key = SeedMix.key(seed, SeedMix.REQUESTS);
        this.robotShare = robotShare;
    }

    boolean isRobot(long request) {
        return (SeedMix.mix(key + request) >>> 11) * SHARE_UNIT < robotShare;
    }

    /** The bytes of the answer: 64 KiB to 64 MiB more, all equally likely. */
    long bytes(long request) {
        return LEAST_BYTES + (SeedMix.mix(~(key + request)) >>> 38);
    }
}
