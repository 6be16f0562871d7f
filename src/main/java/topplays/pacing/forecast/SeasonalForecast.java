package topplays.pacing.forecast;

import java.time.Duration;
import java.time.Instant;
import topplays.model.DurationText;
import topplays.pacing.PacingSettings;

/**
 * Forecasts arrivals: the usual week at the present level, plus the present deviation, which fades.
 *
 * <p>While the profile is not trusted, the slow mean replaces it. A tick and a query cost O(1). The time constants are
 * derived from the deadline; halving or doubling any of them changes little.
 */
public final class SeasonalForecast {
    private static final Duration SLOT = Duration.ofMinutes(10);
    private static final Duration LONGEST_LEAD = Duration.ofHours(6);
    private static final double MOST_ABOVE_PROFILE = 3;
    private static final double ALMOST_NONE = 1e-3;

    private final Duration tick;
    private final SeasonalProfile profile;
    private final ForecastTrust trust;
    private final int leadSlots;

    private final Ewma recent;
    private final Ewma recentExpected;
    private final Ewma slow;
    private final Ewma level;
    private final Ewma levelExpected;
    /** The total effect over the next {@code i} ticks of a present deviation of one unit per tick. */
    private final double[] decaying;

    /** The end of the last tick, in ticks from the start of the first week. */
    private long now;

    private long slotUnits;
    private boolean slotIsWhole;
    private boolean trusted;
    private double scale;
    private double deviation;
    private double unitsUpToNow;

    /** A forecast of up to {@code horizonTicks} ahead; the first tick begins at {@code start}. */
    public SeasonalForecast(PacingSettings settings, Instant start, int horizonTicks) {
        TautStringTuning tuning = TautStringTuning.of(settings);
        double deadlineTicks = settings.deadlineTicks() + 1.0;
        this.tick = settings.tick();
        this.now = Math.floorMod(start.toEpochMilli(), Duration.ofDays(7).toMillis()) / tick.toMillis();
        int ticksPerSlot = (int) Math.max(1, SLOT.dividedBy(tick));
        int slotsPerDay = (int) Duration.ofDays(1).dividedBy(tick.multipliedBy(ticksPerSlot));
        this.profile = new SeasonalProfile(ticksPerSlot, slotsPerDay, tuning.profileGain());
        this.trust = new ForecastTrust(slotsPerDay);
        this.leadSlots = Math.max(1, (int) Math.min(4 * deadlineTicks, settings.ticks(LONGEST_LEAD)) / ticksPerSlot);
        this.slotIsWhole = now % ticksPerSlot == 0;
        double recentTicks = Math.min(0.67 * deadlineTicks, settings.ticks(tuning.longestRecent()));
        double levelTicks = Math.min(16 * deadlineTicks, settings.ticks(tuning.longestLevel()));
        this.recent = new Ewma(recentTicks);
        this.recentExpected = new Ewma(recentTicks);
        this.level = new Ewma(levelTicks);
        this.levelExpected = new Ewma(levelTicks);
        this.slow = new Ewma(Math.min(24 * deadlineTicks, settings.ticks(Duration.ofDays(7))));
        this.decaying = decaying(Math.min(deadlineTicks, settings.ticks(tuning.longestFade())), horizonTicks);
    }

    private static double[] decaying(double timeConstantTicks, int horizonTicks) {
        double[] sums = new double[horizonTicks + 1];
        for (int ticks = 0; ticks < sums.length; ticks++) {
            sums[ticks] = timeConstantTicks * (1 - Math.exp(-ticks / timeConstantTicks));
        }
        return sums;
    }

    /** Adds the arrivals of the next tick. */
    public void observe(long units) {
        now++;
        slotUnits += units;
        if (now % profile.ticksPerSlot() == 0) {
            endSlot();
        }
        double recentRate = recent.add((double) units);
        double slowRate = slow.add((double) units);
        trusted = false;
        if (profile.isUsable()) {
            double expected = profile.unitsUpTo(now) - profile.unitsUpTo(now - 1);
            level.add((double) units);
            levelExpected.add(expected);
            recentExpected.add(expected);
            trusted = trust.trustsTheProfile();
        }
        scale = trusted ? levelAboveProfile() : slowRate;
        deviation = trusted ? recentRate - scale * recentExpected.mean() : recentRate - slowRate;
        unitsUpToNow = trusted ? profile.unitsUpTo(now) : 0;
    }

    private void endSlot() {
        long slot = now / profile.ticksPerSlot() - 1;
        if (slotIsWhole) {
            trust.compare(slot, slotUnits);
            profile.learn(slot, slotUnits);
            if (profile.isUsable()) {
                long end = now + (long) leadSlots * profile.ticksPerSlot();
                double usual = profile.unitsUpTo(end) - profile.unitsUpTo(end - profile.ticksPerSlot());
                trust.expect(slot + leadSlots, levelAboveProfile() * usual, (double) slotUnits);
            }
        }
        slotUnits = 0;
        slotIsWhole = true;
    }

    private double levelAboveProfile() {
        double ratio = (level.mean() + ALMOST_NONE) / (levelExpected.mean() + ALMOST_NONE);
        return Math.min(MOST_ABOVE_PROFILE, Math.max(1 / MOST_ABOVE_PROFILE, ratio));
    }

    /** Whether there is a profile, and its forecasts have been better than persistence. */
    public boolean isTrusted() {
        return trusted;
    }

    /** The units expected in the next {@code ticks} ticks. */
    public double expected(int ticks) {
        double usual = trusted ? scale * (profile.unitsUpTo(now + ticks) - unitsUpToNow) : scale * ticks;
        return Math.max(0, usual + deviation * decaying[ticks]);
    }

    public SeasonalState state() {
        return new SeasonalState(
                tick,
                profile.day(),
                profile.week(),
                profile.slotsSeen(),
                trust.profileError(),
                trust.persistenceError(),
                slow.state(),
                level.state(),
                levelExpected.state());
    }

    /** Continues with the state of an earlier forecast with the same tick. */
    public void resume(SeasonalState state) {
        if (!state.tick().equals(tick)) {
            throw new IllegalArgumentException("the traffic profile must have a tick of " + DurationText.of(tick) + ": "
                    + DurationText.of(state.tick()));
        }
        profile.resume(state);
        trust.resume(state);
        slow.resume(state.slow());
        level.resume(state.level());
        levelExpected.resume(state.expectedLevel());
    }
}
