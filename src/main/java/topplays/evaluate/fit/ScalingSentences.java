package topplays.evaluate.fit;

import java.util.List;
import java.util.Locale;
import topplays.report.Figures;

/** Describes the fits in words. */
public final class ScalingSentences {
    private static final String TOO_FEW =
            "Too few sizes from %s on to fit the growth of time.".formatted(Figures.count(Fits.LARGE, "event"));

    private ScalingSentences() {}

    public static String growth(Fits fits) {
        return fits.growth()
                .map(law -> "From %s on, time grows with size to the power of %s."
                        .formatted(Figures.count(Fits.LARGE, "event"), Figures.decimal(law.exponent(), 2)))
                .orElse(TOO_FEW);
    }

    public static String cost(Fits fits) {
        return fits.cost()
                .map(cost -> "Over all sizes: %s plus %s per million events."
                        .formatted(Figures.seconds(cost.fixed()), Figures.seconds(1e6 * cost.each())))
                .orElse("");
    }

    /** The largest number of cores tried, compared with the smallest. */
    public static String speedUp(Fits fits) {
        List<Scaling> curve = fits.speedUp();
        if (curve.size() < 2) {
            return "Too few different numbers of cores for a comparison.";
        }
        Scaling most = curve.get(curve.size() - 1);
        String serial = fits.amdahl()
                .map(law -> String.format(
                        Locale.ROOT, "; by Amdahl's law %s of the work is serial", Figures.share(law.serial())))
                .orElse("");
        return "%s: %s times as fast, the scan alone %s times%s."
                .formatted(
                        Figures.count(most.cores(), "core"),
                        Figures.decimal(most.speedUp(), 2),
                        Figures.decimal(most.scanSpeedUp(), 2),
                        serial);
    }
}
