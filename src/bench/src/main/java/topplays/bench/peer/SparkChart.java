package topplays.bench.peer;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Makes the chart with Spark in one process: {@code SparkChart THREADS topplays|csv|jsonl FILE}.
 *
 * <p>Columns and types are set, the shuffle has one partition per thread, and the web page is off.
 */
public final class SparkChart {
    private SparkChart() {}

    public static void main(String[] args) throws IOException {
        int threads = Integer.parseInt(args[0]);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (SparkSession spark = SparkSession.builder()
                .appName("chart")
                .master("local[" + threads + "]")
                .config("spark.sql.shuffle.partitions", threads)
                .config("spark.ui.enabled", false)
                .getOrCreate()) {
            Dataset<Row> chart = events(spark, args[1], args[2])
                    .groupBy("video")
                    .count()
                    .orderBy(col("count").desc(), col("video"))
                    .limit(10);
            for (Row row : chart.collectAsList()) {
                out.println(row.getString(0) + '\t' + row.getLong(1));
            }
        }
        out.flush();
    }

    private static Dataset<Row> events(SparkSession spark, String format, String file) {
        return switch (format) {
            case "topplays" ->
                spark.read()
                        .schema("time STRING, user STRING, video STRING")
                        .option("sep", "\t")
                        .option("quote", "")
                        .csv(file);
            case "csv" ->
                spark.read()
                        .schema("time STRING, user STRING, video STRING, title STRING, seconds STRING")
                        .option("header", true)
                        .option("enforceSchema", true)
                        .option("escape", "\"")
                        .csv(file);
            case "jsonl" -> spark.read().schema("video STRING").json(file);
            default -> throw new IllegalArgumentException("format must be topplays, csv or jsonl: " + format);
        };
    }
}
