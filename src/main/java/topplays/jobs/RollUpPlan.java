package topplays.jobs;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
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

    /** @throws IOException if the columns cannot be made of those of the counts */
    RollUp of(TopRequest.Columns requested) throws IOException {
        return new RollUp(
                counted,
                new KeyColumns(period(requested.period()), groups(requested.groups())),
                new PeriodRange(edge("since", requested.since()), edge("until", requested.until())));
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

    /** The name of the period that begins at an edge of the range. */
    private Optional<String> edge(String option, Optional<String> text) throws IOException {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Period.Calendar kind = counted.period()
                .orElseThrow(() -> new IOException(
                        "--%s chooses periods, but the counts have none; count again with --period, or with --%s"
                                .formatted(option, option)));
        PeriodNames names = new PeriodNames(kind);
        try {
            return Optional.of(names.nameOf(names.parse(text.get())));
        } catch (DateTimeException e) {
            return Optional.of(beginningAt(InputOptions.time(option, text.get(), zone), option, text.get(), kind));
        }
    }

    private String beginningAt(Instant time, String option, String text, Period.Calendar kind) throws IOException {
        PeriodNames names = new PeriodNames(kind);
        LocalDateTime local = LocalDateTime.ofInstant(time, zone);
        LocalDateTime start = names.startOf(local);
        if (!start.equals(local)) {
            throw new IOException("--%s %s is within the %s %s of the counts; name the first day or hour of a %s"
                    .formatted(option, text, kind.unit(), names.nameOf(local), kind.unit()));
        }
        return names.nameOf(local);
    }
}
