package topplays.bench.peer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Executes a statement with DuckDB, over JDBC: {@code DuckDbQuery THREADS SQL}. */
public final class DuckDbQuery {
    private DuckDbQuery() {}

    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + Integer.parseInt(args[0]));
            statement.execute("SET preserve_insertion_order = false");
            statement.execute(args[1]);
        }
    }
}
