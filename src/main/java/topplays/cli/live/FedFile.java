package topplays.cli.live;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import topplays.client.feed.FeedSource;
import topplays.storage.input.InputFile;

/** A file to feed. An archive is decompressed. */
record FedFile(InputFile file, Configuration conf) implements FeedSource {
    @Override
    public String name() {
        return file.name();
    }

    @Override
    public InputStream open() throws IOException {
        CompressionCodec codec = new CompressionCodecFactory(conf).getCodec(file.path());
        InputStream raw = file.path().getFileSystem(conf).open(file.path());
        try {
            return codec == null ? raw : codec.createInputStream(raw);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }
}
