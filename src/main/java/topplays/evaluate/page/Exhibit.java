package topplays.evaluate.page;

import java.util.List;
import java.util.Optional;

/**
 * The answer to one question: a table of numbers and an optional plot.
 *
 * @param note one or two sentences on how to read it; may be empty
 * @param plot empty if there is nothing to compare
 */
record Exhibit(String title, String note, Optional<Plot> plot, Table table) {

    /** @param rows each with one cell per column */
    record Table(List<String> columns, List<List<String>> rows) {

        Table {
            rows.forEach(row -> {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("a row must have %d cells: %s".formatted(columns.size(), row));
                }
            });
        }
    }
}
