package topplays.cli.command;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.hadoop.ipc.RemoteException;
import topplays.client.ServiceException;
import topplays.concurrent.Failures;
import topplays.format.recognition.UnclearInputException;
import topplays.jobs.run.JobFailedException;
import topplays.model.ShellWord;

/** A failure as one line for the user: what failed, where, and the remedy. */
public final class FailureMessage {
    private static final String FREE_SPACE = "free some space";
    private static final String JAVA_CLASSES = "(?:[a-z][\\w$]*\\.)+[A-Z][\\w$]*(?:Exception|Error): ";
    private static final String FURTHER_READING = "; For more details see: .*";
    private static final Pattern UNKNOWN_QUEUE = Pattern.compile("to unknown queue: (\\S+)");

    private static final String QUEUE = "mapreduce.job.queuename=QUEUE";

    private FailureMessage() {}

    public static String of(Throwable failure) {
        String message = oneLine(failure);
        Optional<String> missing = missingLibrary(failure);
        if (missing.isPresent()) {
            return missing.get();
        }
        if (failure instanceof ServiceException) {
            return message;
        }
        if (Failures.hasCause(failure, UnknownHostException.class)) {
            return "unknown host: " + message + "; do fs.defaultFS and HADOOP_CONF_DIR name the cluster?";
        }
        if (Failures.hasCause(failure, ConnectException.class)
                || Failures.hasCause(failure, NoRouteToHostException.class)
                || Failures.hasCause(failure, SocketTimeoutException.class)) {
            return "cannot reach the cluster: " + message
                    + "; is it running, and do fs.defaultFS and HADOOP_CONF_DIR name it?";
        }
        if (message.contains("No space left on device") || message.contains("any valid local directory")) {
            String advice = failure instanceof JobFailedException
                    ? ", or move the temporary files of jobs with -D hadoop.tmp.dir=DIR"
                    : "";
            return "disk full: " + message + (message.contains(FREE_SPACE) ? "" : "; " + FREE_SPACE) + advice;
        }
        if (message.contains("Java heap space") || message.contains("GC overhead limit")) {
            return "out of memory: " + message + "; give it more, such as TOPPLAYS_OPTS=-Xmx4g here, or"
                    + " -D mapreduce.map.java.opts=-Xmx2g on a cluster";
        }
        if (message.contains("Too many open files")) {
            return "too many open files: " + message + "; raise the limit with ulimit -n";
        }
        if (message.contains("Permission denied")) {
            return "no permission: " + message.replaceFirst("^Permission denied: ", "");
        }
        if (message.contains("in safe mode")) {
            return message + " It accepts no changes; try again when it has left safe mode";
        }
        return refusedByYarn(message).orElse(message);
    }

    /** The command to type instead, if the failure suggests one. */
    public static Optional<String> remedy(Throwable failure, String... args) {
        return failure instanceof UnclearInputException unclear
                ? Optional.of("Type, for example: topplays "
                        + Arrays.stream(args).map(ShellWord::quoted).collect(Collectors.joining(" ")) + " "
                        + unclear.suggestion())
                : Optional.empty();
    }

    /** The message about a file system whose classes are missing, which Hadoop reports in two ways. */
    private static Optional<String> missingLibrary(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean isMissing = cause instanceof UnsupportedFileSystemException
                    || (cause instanceof ClassNotFoundException
                            && cause.getMessage().contains(".fs."));
            if (isMissing) {
                return Optional.of("the library for this file system is not on the class path (" + cause.getMessage()
                        + "); name its jars with -libjars, or copy the files first");
            }
        }
        return Optional.empty();
    }

    /** YARN's messages about unknown queues and too much memory, shorter and with a remedy. */
    private static Optional<String> refusedByYarn(String message) {
        Matcher unknownQueue = UNKNOWN_QUEUE.matcher(message);
        if (unknownQueue.find()) {
            return Optional.of("no such queue: " + unknownQueue.group(1) + "; name another with -D " + QUEUE);
        }
        if (message.contains("does not have permission to submit")) {
            return Optional.of("no permission: " + message.replaceFirst("^Failed to submit \\S+ to YARN : ", "")
                    + "; name another queue with -D " + QUEUE);
        }
        if (message.contains("maximum allowed allocation") || message.contains("max container capability")) {
            return Optional.of("more memory or cores than the maximum of a container: "
                    + message.replaceFirst(", please note that .*", "")
                    + "; ask for less, see mapreduce.map.memory.mb, mapreduce.reduce.memory.mb and"
                    + " yarn.app.mapreduce.am.resource.mb");
        }
        return Optional.empty();
    }

    private static String oneLine(Throwable failure) {
        Throwable reported = failure instanceof RemoteException remote ? remote.unwrapRemoteException() : failure;
        String kind = reported.getClass().getSimpleName();
        if (reported.getMessage() == null) {
            return kind;
        }
        String message = reported.getMessage()
                .lines()
                .findFirst()
                .orElse(kind)
                .replaceAll(JAVA_CLASSES, "")
                .replaceFirst(FURTHER_READING, "");
        if (reported instanceof RuntimeException && !(reported instanceof IllegalArgumentException)) {
            return "unexpected " + kind + ": " + message + "; --debug shows where";
        }
        if (reported instanceof NumberFormatException) {
            return "a setting is not a number: " + message;
        }
        boolean isOnlyAPath = reported instanceof FileSystemException file && message.equals(file.getFile());
        return isOnlyAPath ? words(kind) + ": " + message : message;
    }

    /** The name of an exception as words: {@code AccessDeniedException} becomes "access denied". */
    private static String words(String exception) {
        return exception
                .replaceFirst("Exception$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
