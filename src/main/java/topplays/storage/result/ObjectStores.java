package topplays.storage.result;

import java.io.IOException;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CommonPathCapabilities;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Object stores. They rename a folder by copying its files one after the other, so a reader could find {@code _SUCCESS}
 * before the parts.
 */
final class ObjectStores {
    private static final Set<String> SCHEMES =
            Set.of("s3a", "s3", "s3n", "gs", "wasb", "wasbs", "oss", "cosn", "cos", "obs", "swift", "tos");
    /** Azure: the rename is atomic where the account has a hierarchical namespace, which is also what ACLs need. */
    private static final Set<String> AZURE_SCHEMES = Set.of("abfs", "abfss");

    private ObjectStores() {}

    /** Throws {@link IOException} if the target of a result is on an object store, also behind a mount of ViewFs. */
    static void refuse(Path target, Configuration conf) throws IOException {
        FileSystem fs = target.getFileSystem(conf);
        Path existing = fs.makeQualified(target);
        while (existing.getParent() != null && !fs.exists(existing)) {
            existing = existing.getParent();
        }
        Path resolved = fs.exists(existing) ? fs.resolvePath(existing) : existing;
        String scheme = resolved.toUri().getScheme();
        if (SCHEMES.contains(scheme)
                || (AZURE_SCHEMES.contains(scheme)
                        && !fs.hasPathCapability(existing, CommonPathCapabilities.FS_ACLS))) {
            throw new IOException(
                    "cannot write the result to %s: %s: does not rename a folder at once, so readers would"
                                    .formatted(target, scheme)
                            + " find a part of it; name a folder on HDFS or on a local disk");
        }
    }
}
