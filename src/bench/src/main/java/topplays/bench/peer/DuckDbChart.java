package topplays.bench.peer;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes the chart with DuckDB, over JDBC: {@code DuckDbChart THREADS topplays|days|csv|jsonl FILE}. With
 * {@code days}, all views of a user and a video on one day are one play.
 *
 * <p>The query sets everything that DuckDB would otherwise detect: columns, types, delimiter and quotes. It also allows
 * any order of lines.
 */
public final class DuckDbChart {
    private DuckDbChart() {}

    public static void main(String[] args) throws SQLException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + Integer.parseInt(args[0]));
            statement.execute("SET preserve_insertion_order = false");
            try (ResultSet rows = statement.executeQuery(query(args[1], args[2].replace("'", "''")))) {
                while (rows.next()) {
                    out.println(rows.getString(1) + '\t' + rows.getLong(2));
                }
            }
        }
        out.flush();
    }

    private static String query(String format, String file) {
        String plays = format.equals("days")
                ? "(SELECT DISTINCT video, \"user\", CAST(left(\"time\", 10) AS DATE) AS day FROM "
                        + table(format, file) + ")"
                : table(format, file);
        return "SELECT video, count(*) AS plays FROM " + plays + " GROUP BY video ORDER BY plays DESC, video LIMIT 10";
    }

    private static String table(String format, String file) {
        return switch (format) {
            case "topplays", "days" -> """
                    read_csv('%s', auto_detect = false, parallel = true, header = false, delim = '\t', quote = '',
                        escape = '', columns = {time: 'VARCHAR', "user": 'VARCHAR', video: 'VARCHAR'})
                    """.formatted(file);
            case "csv" -> """
                    read_csv('%s', auto_detect = false, parallel = true, header = true, delim = ',', quote = '"',
                        escape = '"', columns = {time: 'VARCHAR', "user": 'VARCHAR', video: 'VARCHAR',
                        title: 'VARCHAR', seconds: 'VARCHAR'})
                    """.formatted(file);
            case "jsonl" -> """
                    read_json('%s', format = 'newline_delimited', auto_detect = false, columns = {video: 'VARCHAR'})
                    """.formatted(file);
            default -> throw new IllegalArgumentException("format must be topplays, days, csv or jsonl: " + format);
        };
    }
}
