package topplays.jobs;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import topplays.format.settings.InputOptions;
import topplays.format.settings.KeyOptions;
import topplays.format.settings.RuleOptions;
import topplays.jobs.sums.PeriodRange;
import topplays.jobs.sums.RollUp;
import topplays.model.RunSummary;
import topplays.rule.InvalidOptionException;
import topplays.rule.KeyColumns;
import topplays.rule.Period;
import topplays.rule.PeriodNames;

/** Finds out how counts must be rolled up for the charts that are requested. */
final class RollUpPlan {
    private final KeyColumns counted;
    private final ZoneId zone;

    /** @param counts the summary of the counts, whose key columns and zone all of them share */
    RollUpPlan(RunSummary counts) {
        counted = KeyOptions.parse(counts.settings());
        zone = RuleOptions.zone(counts.settings());
    }

    /**
     * The plan for charts with these columns.
     *
     * @throws IOException if the columns cannot be made of those of the counts
     * @throws InvalidOptionException if the range does not consist of whole periods of the charts and of the counts
     */
    RollUp of(TopRequest.Columns requested) throws IOException {
        KeyColumns columns = new KeyColumns(period(requested.period()), groups(requested.groups()));
        return new RollUp(
                counted,
                columns,
                new PeriodRange(
                        edge(InputOptions.SINCE, requested.since(), columns),
                        edge(InputOptions.UNTIL, requested.until(), columns)));
    }

    private Optional<Period.Calendar> period(Optional<String> requested) throws IOException {
        if (requested.isEmpty()) {
            return counted.period();
        }
        if (requested.get().equals(TopRequest.Columns.NONE)) {
            return Optional.empty();
        }
        Period.Calendar wanted = KeyOptions.period(requested.get());
        Period.Calendar present = counted.period()
                .orElseThrow(
                        () -> new IOException("--period %s: the counts have no periods; count again with --period %s"
                                .formatted(wanted, wanted)));
        if (!PeriodNames.isWithin(present, wanted)) {
            throw new IOException(
                    "--period %s cannot be made of counts by %s, because a %s is not always within one %s; count again with --period day"
                            .formatted(wanted, present, present.unit(), wanted.unit()));
        }
        return Optional.of(wanted);
    }

    private List<String> groups(List<String> requested) throws IOException {
        if (requested.isEmpty()) {
            return counted.groups();
        }
        if (requested.contains(TopRequest.Columns.NONE)) {
            return List.of();
        }
        for (String group : requested) {
            if (!counted.groups().contains(group)) {
                throw new IOException("--group %s: the counts have no such column; their groups are: %s"
                        .formatted(group, counted.groups().isEmpty() ? "none" : String.join(", ", counted.groups())));
            }
        }
        return counted.groups().stream().filter(requested::contains).toList();
    }

    /**
     * The name of the counted period that begins at an edge of the range.
     *
     * @param text the name of a period of the counts or of the sums, or the time at which one begins
     * @throws InvalidOptionException if it is neither, or if no period of the sums begins there
     */
    private Optional<String> edge(String option, Optional<String> text, KeyColumns sums) throws IOException {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Period.Calendar kind = counted.period()
                .orElseThrow(() -> new IOException(
                        "--%s chooses periods, but the counts have none; count again with --period, or with --%s"
                                .formatted(option, option)));
        LocalDateTime start = beginningOf(text.get(), kind)
                .or(() -> sums.period().flatMap(sum -> beginningOf(text.get(), sum)))
                .orElseGet(() -> LocalDateTime.ofInstant(InputOptions.time(option, text.get(), zone), zone));
        requireBeginning(option, text.get(), start, kind, "counts");
        requireBeginning(option, text.get(), start, sums.period().orElse(kind), "charts");
        return Optional.of(new PeriodNames(kind).nameOf(start));
    }

    private static Optional<LocalDateTime> beginningOf(String name, Period.Calendar kind) {
        try {
            return Optional.of(new PeriodNames(kind).parse(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void requireBeginning(
            String option, String text, LocalDateTime time, Period.Calendar kind, String of) {
        PeriodNames names = new PeriodNames(kind);
        if (!names.startOf(time).equals(time)) {
            throw InvalidOptionException.of(
                    option,
                    "--%s %s is within the %s %s of the %s; name the first day or hour of a %s"
                            .formatted(option, text, kind.unit(), names.nameOf(time), of, kind.unit()));
        }
    }
}
