package topplays.bench.system;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Describes the machine and the versions of all programs in one sentence. */
public final class Machine {
    private Machine() {}

    public static String describe() throws IOException, InterruptedException {
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %s GB of memory, Linux %s, %s %s; DuckDB %s, Spark %s, stock MapReduce %s, %s, %s%s.",
                Runtime.getRuntime().availableProcessors(),
                Shell.run("grep -m 1 'model name' /proc/cpuinfo | sed 's/.*: //' || uname -m"),
                Shell.run("awk '/^MemTotal:/ { printf \"%.0f\", $2 * 1024 / 1e9 }' /proc/meminfo"),
                System.getProperty("os.version"),
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                versionOfJar("duckdb_jdbc"),
                versionOfJar("spark-sql_2\\.13"),
                versionOfJar("hadoop-client-runtime"),
                Shell.run("sort --version | sed -n '1s/(.*) //p'"),
                Shell.run("basename \"$(readlink -f \"$(command -v awk)\")\""),
                goAccess());
    }

    public static boolean hasGoAccess() throws IOException, InterruptedException {
        return !goAccess().isEmpty();
    }

    private static String goAccess() throws IOException, InterruptedException {
        return Shell.run(
                "! command -v goaccess > /dev/null || goaccess --version | sed -n '1s/.*- \\([0-9.]*[0-9]\\).*/, GoAccess \\1/p'");
    }

    private static String versionOfJar(String name) {
        Matcher jar =
                Pattern.compile("/" + name + "-([0-9][^/:]*)\\.jar").matcher(System.getProperty("java.class.path"));
        return jar.find() ? jar.group(1) : "?";
    }
}
