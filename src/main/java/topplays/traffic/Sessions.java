package topplays.traffic;

import topplays.traffic.rate.SeedMix;

/**
 * The users who are watching: at any time each of a number of seats is taken by one user, for a session of 4 to 16 minutes.
 *
 * <p>The number of seats follows the traffic, so that a session with views has four on average. The user is a hash of seat
 * and session, so nothing is stored and any thread can compute it for any time. All users are equally likely.
 */
final class Sessions {
    private static final int SHORTEST_MILLIS = 4 * 60_000;
    private static final int LONGEST_MILLIS = 16 * 60_000;
    private static final double MEAN_SECONDS = (SHORTEST_MILLIS + LONGEST_MILLIS) / 2_000.0;
    private static final double MEAN_VIEWS = 4;
    private static final long LOW_HALF = 0xFFFF_FFFFL;

    private final long key;
    private final int users;

    Sessions(long seed, int users) {
        this.key = SeedMix.key(seed, SeedMix.SESSIONS);
        this.users = users;
    }

    /** The number of seats taken at this rate, at most the number of users. */
    int seats(double eventsPerSecond) {
        return (int) Math.max(1, Math.min(users, Math.round(eventsPerSecond * MEAN_SECONDS / MEAN_VIEWS)));
    }

    /** The user on a seat, from 1 to the number of users, at a time from the start of the simulation. */
    int user(int seat, long millis) {
        long seatKey = SeedMix.mix(key + seat);
        long length = SHORTEST_MILLIS + share(seatKey & LOW_HALF, LONGEST_MILLIS - SHORTEST_MILLIS);
        long phase = share(seatKey >>> 32, LONGEST_MILLIS);
        long session = (millis + phase) / length;
        return 1 + (int) share(SeedMix.mix(seatKey + session) >>> 32, users);
    }

    /** Maps 32 random bits to a number from 0 below {@code bound}. */
    private static long share(long bits, long bound) {
        return (bits * bound) >>> 32;
    }
}
