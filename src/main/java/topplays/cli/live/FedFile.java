package topplays.cli.live;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import topplays.client.feed.FeedSource;
import topplays.storage.input.Compression;
import topplays.storage.input.InputFile;

/** A file to feed. An archive is decompressed. */
record FedFile(InputFile file, Configuration conf) implements FeedSource {
    @Override
    public String name() {
        return file.name();
    }

    @Override
    public InputStream open() throws IOException {
        return Compression.open(file.path(), conf);
    }
}
