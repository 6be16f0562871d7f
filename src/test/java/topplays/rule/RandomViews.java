package topplays.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import topplays.rule.PlainPlays.View;

/** Rules and views made by chance, and the log of the views: TSV with the columns time, viewer, video and amount. */
public final class RandomViews {
    private static final int VIEWS = 600;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** Clocks are set back in Berlin an hour later. */
    private static final Instant START = Instant.parse("2026-10-25T00:00:00Z");

    private RandomViews() {}

    /** A rule over the log's columns. */
    public static PlayRule rule(Random random) {
        Optional<Period> period = random.nextInt(6) == 0
                ? Optional.empty()
                : Optional.of(Period.parse(
                        oneOf(random, "hour", "day", "week", "week:sat", "month", "30s", "30m", "24h", "250ms")));
        boolean isDuration = period.isPresent() && period.get() instanceof Period.Length;
        Optional<MinimumAmount> amount =
                random.nextInt(3) == 0 ? Optional.of(new MinimumAmount("4", new BigDecimal("2.50"))) : Optional.empty();
        int atMost = period.isPresent() && amount.isEmpty() ? 1 + random.nextInt(3) : 1;
        boolean countsViewers = (period.isEmpty() && amount.isEmpty()) || random.nextBoolean();
        ViewerChoice viewer = new ViewerChoice(List.of("2"), OptionalInt.empty(), random.nextBoolean());
        ZoneId zone = random.nextBoolean() ? BERLIN : ZoneOffset.UTC;
        return new PlayRule(
                period,
                isDuration && random.nextBoolean(),
                atMost,
                amount,
                viewer,
                countsViewers,
                random.nextBoolean(),
                zone);
    }

    /** Key columns over the log's columns: none, a period, a group, or both. */
    public static KeyColumns keys(Random random) {
        Optional<Period.Calendar> period = random.nextInt(3) == 0
                ? Optional.empty()
                : Period.Calendar.parse(oneOf(random, "hour", "day", "week", "week:sat", "month", "year"));
        return new KeyColumns(period, random.nextBoolean() ? List.of() : List.of("5"));
    }

    /** Bursts of views by few viewers of few videos, some at the same instant, some without a viewer. */
    public static List<View> of(Random random) {
        List<View> views = new ArrayList<>();
        Instant time = START;
        for (int i = 0; i < VIEWS; i++) {
            time = time.plusMillis(oneOf(random, 0, 0, 1, 250, 10_000, 29_999, 30_000, 1_800_000, 40_000_000));
            String viewer = random.nextInt(10) == 0 ? "" : "viewer" + random.nextInt(4);
            String video = "v" + (int) (1 / (random.nextDouble() + 0.01)) % 9;
            views.add(new View(
                    time,
                    viewer,
                    video,
                    BigDecimal.valueOf(random.nextInt(300), 2),
                    oneOf(random, "", "DE", "D\u0001", "D")));
            if (random.nextInt(8) == 0) {
                time = START.plusSeconds(random.nextInt(3_000_000));
            }
        }
        return views;
    }

    /** The lines of these views; an unknown viewer and an amount of 0 have several spellings. */
    public static String log(List<View> views, Random random) {
        StringBuilder log = new StringBuilder();
        for (View view : views) {
            String viewer = view.viewer().isEmpty() && random.nextBoolean() ? "-" : view.viewer();
            String amount = view.amount().signum() == 0 && random.nextBoolean()
                    ? "-"
                    : view.amount().toString();
            log.append(String.join("\t", view.time().toString(), viewer, view.video(), amount, view.group()))
                    .append('\n');
        }
        return log.toString();
    }

    @SafeVarargs
    private static <T> T oneOf(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
