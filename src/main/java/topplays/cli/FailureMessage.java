package topplays.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.apache.hadoop.ipc.RemoteException;
import org.apache.hadoop.security.AccessControlException;

/** A failure in one line for the user: what went wrong, where, and what to do about it. */
final class FailureMessage {
    private FailureMessage() {}

    static String of(Exception failure) {
        String message = oneLine(failure);
        if (hasCause(failure, ConnectException.class)
                || hasCause(failure, NoRouteToHostException.class)
                || hasCause(failure, SocketTimeoutException.class)) {
            return "cannot reach the cluster: " + message
                    + " Is it up, and do fs.defaultFS and HADOOP_CONF_DIR name it?";
        }
        if (hasCause(failure, UnknownHostException.class)) {
            return "unknown host: " + message + "; do fs.defaultFS and HADOOP_CONF_DIR name the cluster?";
        }
        if (message.contains("No space left on device")) {
            return "disk full: " + message + "; free some space, or have temporary files elsewhere with"
                    + " -D hadoop.tmp.dir=DIR";
        }
        if (failure instanceof AccessDeniedException
                || hasCause(failure, AccessControlException.class)
                || message.contains("Permission denied")) {
            return "no permission: " + message;
        }
        return message;
    }

    /** Whether whoever reads our output has had enough, as in {@code topplays chart … | head}. */
    static boolean isClosedPipe(Exception failure) {
        return failure instanceof IOException && "Broken pipe".equals(failure.getMessage());
    }

    private static String oneLine(Exception failure) {
        Throwable told = failure instanceof RemoteException remote ? remote.unwrapRemoteException() : failure;
        String message = told.getMessage() == null
                ? ""
                : told.getMessage().lines().findFirst().orElse("");
        boolean needsItsKind =
                message.isEmpty() || failure instanceof RuntimeException || failure instanceof NoSuchFileException;
        return needsItsKind ? told.getClass().getSimpleName() + ": " + message : message;
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> kind) {
        Throwable cause = failure;
        while (cause != null && !kind.isInstance(cause)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
