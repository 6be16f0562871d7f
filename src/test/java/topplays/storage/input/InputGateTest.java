package topplays.storage.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.format.settings.LineFormat;
import topplays.storage.compress.Archive;

class InputGateTest {
    private static final byte[] LINES = "t\tu\ta\n".repeat(100).getBytes(StandardCharsets.UTF_8);
    private static final Configuration CONF = new Configuration();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "02214c180a0000008074746f, lz4 of the legacy format, decompress it first",
        "ff060000734e615070590112, snappy, decompress it first",
        "1f9d9074128a09, compress (.Z), decompress it first",
        "504b03040a0000000000c28b, zip archive, unpack and decompress it first",
        "504152311504152015244c15, Parquet file, export it as text first",
        "4f626a0104166176726f2e63, Avro file, export it as text first",
        "4f524307000a0b0c08011a02, ORC file, export it as text first",
        "fffe740009007500090061000a00, UTF-16 text, convert it to UTF-8 first",
        "feff007400090075000900610a00, UTF-16 text, convert it to UTF-8 first",
        "740009007500090061000a0074000900, UTF-16 text, convert it to UTF-8 first"
    })
    void refusesContentThatIsNotTextByFileAndKind(String hex, String kind, String remedy) throws IOException {
        for (String name : List.of("log", "log.tsv")) {
            Path file = write(name, HexFormat.of().parseHex(hex));

            assertThatThrownBy(() -> check(file))
                    .isInstanceOf(IOException.class)
                    .hasMessage("cannot read %s: its content is not text (%s); %s", file.toRealPath(), kind, remedy);
        }
    }

    @ParameterizedTest
    @CsvSource({"log.snappy, snappy", "log.lzo, lzo", "log.deflate, deflate"})
    void refusesCompressionWhoseEndIsNotCheckedByItsName(String name, String kind) throws IOException {
        Path file = write(name, LINES);

        assertThatThrownBy(() -> check(file)).hasMessageContainingAll(name, "(" + kind + ")", "decompress it first");
    }

    @Test
    void refusesTarAlsoWithinGzipAndGzipWithinGzip() throws IOException {
        byte[] tar = tar();

        assertThatThrownBy(() -> check(write("log.tar", tar))).hasMessageContaining("(tar archive)");
        assertThatThrownBy(() -> check(write("log.tar.gz", gzip(tar)))).hasMessageContaining("(tar archive in gzip)");
        assertThatThrownBy(() -> check(write("log.gz", gzip(gzip(LINES))))).hasMessageContaining("(gzip in gzip)");
        assertThatThrownBy(() -> check(write("log.zip", zip()))).hasMessageContaining("(zip archive)");
    }

    @Test
    void takesALogThatBeginsWithAHoleOfNulBytesForText() throws IOException {
        byte[] log = new byte[5_000];
        System.arraycopy(LINES, 0, log, 4_000, LINES.length);

        check(write("log", log));
    }

    @Test
    void refusesOtherBinaryFiles() throws IOException {
        byte[] random = new byte[5_000];
        new Random(1).nextBytes(random);

        assertThatThrownBy(() -> check(write("log", random))).hasMessageContaining("(binary file)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{`video`:1},^{`video`:2}]^ | it is a JSON document, not lines; read it with --input-format json",
                "^ [^  {^ `video`: 1 } ] | it is a JSON document, not lines",
                "{^  `video`: 1^}^ | it is a JSON document, not lines",
                "#Version: 1.0^#Fields: date time cs-uri-stem^2026-11-20 x y^ | it is a W3C log (#Fields)",
                "#Fields: a b^ | it is a W3C log (#Fields)",
                "a\tb\rc\td\r | its lines end with CR only"
            })
    void refusesTextWhoseLinesAreNotRecords(String text, String reason) throws IOException {
        String lines =
                text.replace('^', '\n').replace('`', '"').replace("\\t", "\t").replace("\\r", "\r");
        Path file = write("log", lines.getBytes(StandardCharsets.UTF_8));
        Path archive = write("log.gz", gzip(("\ufeff" + lines).getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> check(file)).hasMessageContainingAll("/log: ", reason);
        assertThatThrownBy(() -> check(archive)).hasMessageContainingAll("/log.gz: ", reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"video\":1}\n", "[20/Nov/2026] x\n", "a\tb\r", "a\rb\n", "#a video\nb\n", "{\n"})
    void acceptsTextThatOnlyLooksSimilar(String text) throws IOException {
        assertThat(check(write("log", text.getBytes(StandardCharsets.UTF_8)))).isEqualTo(Compression.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void recognisesArchivesByContentUnderAnyName(Archive kind) throws IOException {
        Compression expected = kind == Archive.LZ4_LINKED ? Compression.LZ4 : Compression.valueOf(kind.name());
        for (String name : List.of("a", "b.bz2", "c.gz", "d.log", "e" + kind.suffix())) {
            assertThat(check(write(name, kind.of(LINES)))).isEqualTo(expected);
            assertThat(check(write(name, kind.of(new byte[0])))).isEqualTo(expected);
        }
    }

    @Test
    void takesASkippableFrameForTheKindThatTheNameSays() throws IOException {
        byte[] frame = HexFormat.of().parseHex("502a4d180000000000");

        assertThat(check(write("a", frame))).isEqualTo(Compression.ZSTD);
        assertThat(check(write("a.lz4", frame))).isEqualTo(Compression.LZ4);
    }

    @Test
    void acceptsTextAlsoWithDamageAndForeignBytes() throws IOException {
        byte[] hole = new byte[LINES.length];
        System.arraycopy(LINES, 20, hole, 20, hole.length - 20);

        assertThat(check(write("a", LINES))).isEqualTo(Compression.NONE);
        assertThat(check(write("b", new byte[0]))).isEqualTo(Compression.NONE);
        assertThat(check(write("c", "BZh9 is a video\nPAR1 too\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Compression.NONE);
        assertThat(check(write("d", "t\tu\t\u00e4\u00ff\n".getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo(Compression.NONE);
        assertThat(check(write("e", hole))).isEqualTo(Compression.NONE);
    }

    @Test
    void aFileThatOnlyItsNameCallsAnArchiveStaysToBeReportedAsCorrupt() throws IOException {
        assertThat(check(write("a.gz", LINES))).isEqualTo(Compression.GZIP);
        assertThat(check(write("b.bz2", new byte[0]))).isEqualTo(Compression.BZIP2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{`video`:1}] | it is a JSON document, not lines; convert it to one object per line (jq -c",
                "#Fields: a b^ | it is a W3C log (#Fields); make event lines of it with topplays ingest"
            })
    void namesNoFormatThatCannotBeChosen(String text, String reason) throws IOException {
        Path file = write("log", text.replace('^', '\n').replace('`', '"').getBytes(StandardCharsets.UTF_8));
        InputListing listing = InputListing.of(List.of(new org.apache.hadoop.fs.Path(file.toUri())), CONF);

        assertThatThrownBy(() -> InputGate.ofLines(CONF).check(listing))
                .hasMessageContaining(reason)
                .hasMessageNotContaining("--input-format");
    }

    private Compression check(Path file) throws IOException {
        InputListing listing = InputListing.of(List.of(new org.apache.hadoop.fs.Path(file.toUri())), CONF);
        return new InputGate(CONF, Optional.of(LineFormat.TOPPLAYS))
                .check(listing)
                .files()
                .get(0)
                .compression();
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("log"));
            out.write(LINES);
        }
        return bytes.toByteArray();
    }

    private static byte[] tar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry("log");
            entry.setSize(LINES.length);
            out.putArchiveEntry(entry);
            out.write(LINES);
            out.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}
