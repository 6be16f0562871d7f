package topplays.report.content;

import java.util.Optional;

/**
 * The words of a report that are not in a TOP.
 *
 * @param heading of the whole report
 * @param titles of the videos
 */
public record ReportLabels(Optional<String> heading, Optional<Titles> titles) {
    public static final ReportLabels NONE = new ReportLabels(Optional.empty(), Optional.empty());
}
