package topplays.evaluate.page;

import java.util.List;
import java.util.Optional;

/**
 * What is shown of one question: a plot where it helps, and all its numbers in a table.
 *
 * @param note what to see in it, in a sentence or two; may be empty
 * @param plot none where there is nothing to compare
 */
record Exhibit(String title, String note, Optional<Plot> plot, Table table) {

    /** @param rows each with as many cells as there are columns */
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
