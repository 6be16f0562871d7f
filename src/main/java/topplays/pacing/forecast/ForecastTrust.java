package topplays.pacing.forecast;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Decides whether the profile's forecasts have been better than persistence, the assumption that nothing changes. Both
 * forecast each slot some slots ahead; their squared errors are averaged over about a day. Before the first error the
 * profile is trusted.
 */
final class ForecastTrust {
    private final double gain;
    private final Deque<Forecast> pending = new ArrayDeque<>();
    private double profileError = Double.NaN;
    private double persistenceError = Double.NaN;

    private record Forecast(long slot, double byProfile, double byPersistence) {}

    ForecastTrust(int slotsPerDay) {
        this.gain = 1.0 / slotsPerDay;
    }

    /** Stores both forecasts of a future slot, which is later than all before. */
    void expect(long slot, double byProfile, double byPersistence) {
        pending.add(new Forecast(slot, byProfile, byPersistence));
    }

    /** Compares the arrivals of a slot with the forecasts. */
    void compare(long slot, long units) {
        while (!pending.isEmpty() && pending.element().slot() < slot) {
            pending.remove();
        }
        if (!pending.isEmpty() && pending.element().slot() == slot) {
            Forecast forecast = pending.remove();
            profileError = averaged(profileError, units - forecast.byProfile());
            persistenceError = averaged(persistenceError, units - forecast.byPersistence());
        }
    }

    private double averaged(double before, double error) {
        double square = error * error;
        return Double.isNaN(before) ? square : before + gain * (square - before);
    }

    boolean trustsTheProfile() {
        return Double.isNaN(profileError) || profileError <= persistenceError;
    }

    double profileError() {
        return profileError;
    }

    double persistenceError() {
        return persistenceError;
    }

    void resume(SeasonalState state) {
        profileError = state.profileError();
        persistenceError = state.persistenceError();
    }
}
