package topplays.pacing.forecast;

import java.util.Arrays;
import java.util.List;

/**
 * The usual arrivals in each slot of the week, learned slot by slot: a moving average over weeks. A weekday not seen
 * yet uses the average of all days. Bursts are cut to three times the usual value, so that a single burst has little
 * effect.
 *
 * <p>Ticks and slots count from the start of a week, so the profile is valid after a restart. It is usable after one
 * day.
 */
final class SeasonalProfile {
    private static final double MOST_OF_USUAL = 3;
    private static final int DAYS = 7;

    private final int ticksPerSlot;
    private final double gain;
    private final double[] day;
    private final double[] week;
    private long slotsSeen;

    /** Smoothed units per tick in each slot of the week, and the units before each slot; empty during the first day. */
    private double[] unitsPerTick = {};

    private double[] unitsBefore = {};

    SeasonalProfile(int ticksPerSlot, int slotsPerDay, double gain) {
        this.gain = gain;
        this.ticksPerSlot = ticksPerSlot;
        this.day = unknown(slotsPerDay);
        this.week = unknown(DAYS * slotsPerDay);
    }

    private static double[] unknown(int slots) {
        double[] rates = new double[slots];
        Arrays.fill(rates, Double.NaN);
        return rates;
    }

    int ticksPerSlot() {
        return ticksPerSlot;
    }

    boolean isUsable() {
        return unitsBefore.length > 0;
    }

    /** Adds the arrivals of a slot; slots are numbered from the start of a week. */
    void learn(long slot, long units) {
        double rate = units / (double) ticksPerSlot;
        int ofDay = (int) (slot % day.length);
        learn(day, ofDay, rate);
        learn(week, (int) (slot % week.length), rate);
        slotsSeen++;
        boolean dayIsOver = ofDay == day.length - 1;
        if (slotsSeen >= day.length && (!isUsable() || dayIsOver)) {
            publish();
        }
    }

    private void learn(double[] rates, int slot, double rate) {
        double usual = rates[slot];
        rates[slot] = Double.isNaN(usual)
                ? rate
                : usual + gain * (Math.min(rate, MOST_OF_USUAL * usual + 1.0 / ticksPerSlot) - usual);
    }

    private void publish() {
        int slots = week.length;
        double[] smooth = new double[slots];
        double[] before = new double[slots + 1];
        for (int slot = 0; slot < slots; slot++) {
            smooth[slot] =
                    0.25 * usual((slot + slots - 1) % slots) + 0.5 * usual(slot) + 0.25 * usual((slot + 1) % slots);
            before[slot + 1] = before[slot] + smooth[slot] * ticksPerSlot;
        }
        unitsPerTick = smooth;
        unitsBefore = before;
    }

    private double usual(int slot) {
        return Double.isNaN(week[slot]) ? day[slot % day.length] : week[slot];
    }

    /** The expected units from the start of the first week to the end of a tick. */
    double unitsUpTo(long tick) {
        long slot = tick / ticksPerSlot;
        long weeks = slot / week.length;
        int ofWeek = (int) (slot - weeks * week.length);
        long ticksIntoSlot = tick - slot * ticksPerSlot;
        return weeks * unitsBefore[week.length] + unitsBefore[ofWeek] + unitsPerTick[ofWeek] * ticksIntoSlot;
    }

    List<Double> day() {
        return Arrays.stream(day).boxed().toList();
    }

    List<Double> week() {
        return Arrays.stream(week).boxed().toList();
    }

    long slotsSeen() {
        return slotsSeen;
    }

    void resume(SeasonalState state) {
        if (state.day().size() != day.length) {
            throw new IllegalArgumentException(
                    "a day must have " + day.length + " slots: " + state.day().size());
        }
        for (int slot = 0; slot < day.length; slot++) {
            day[slot] = state.day().get(slot);
        }
        for (int slot = 0; slot < week.length; slot++) {
            week[slot] = state.week().get(slot);
        }
        slotsSeen = state.slotsSeen();
        if (slotsSeen >= day.length) {
            publish();
        }
    }
}
