package topplays.storage.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static topplays.storage.Blocks.block;
import static topplays.storage.Blocks.drain;
import static topplays.storage.Blocks.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import topplays.model.EventBlock;
import topplays.storage.GrowingBytes;

/** Events cannot look like records: an incomplete last record is cut off in linear time, with any bytes in it. */
class JournalConfusionTest {
    /** A journal of version 1: a header of 74 bytes, then the records "a", "bb" and "ccc". */
    private static final byte[] OF_VERSION_1 = HexFormat.of()
            .parseHex("746f70706c617973206a6f75726e616c20310a0000002f6bf619210000000000000001000000067772697465720000"
                    + "0015686466733a2f2f636c75737465722f6576656e7473000000000000001b849cf57b000000000000000100000002"
                    + "000000066d61726b2031610a62620a0000001a15f541aa000000000000000300000001000000066d61726b20326363"
                    + "630a");

    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void name() {
        folder = parent.resolve("journal");
    }

    private Path newest() throws IOException {
        return Journals.segments(folder).get(Journals.segments(folder).size() - 1);
    }

    /** A line that is, but for its end, what a journal of version 1 takes for a record. */
    private static byte[] lineLikeARecord() throws IOException {
        GrowingBytes frame = new GrowingBytes(100);
        frame.write(new byte[JournalFrame.PREFIX_BYTES]);
        frame.write("2026-11-20T08:15:31Z\tu\tv".getBytes(StandardCharsets.US_ASCII));
        JournalFrame.seal(frame, 0);
        frame.write('\n');
        return frame.toByteArray();
    }

    private static EventBlock blockOf(byte[]... lines) {
        GrowingBytes bytes = new GrowingBytes(100);
        for (byte[] line : lines) {
            bytes.writeBytes(line);
        }
        return bytes.lines(0, lines.length);
    }

    private void tearLastRecord() throws IOException {
        byte[] whole = Files.readAllBytes(newest());
        Files.write(newest(), Arrays.copyOf(whole, whole.length - 1));
    }

    @Test
    void anEventThatContainsARecordDoesNotStopTheStartAfterATornWrite() throws IOException {
        byte[] line = "2026-11-20T08:15:31Z\tu\tv\n".getBytes(StandardCharsets.US_ASCII);
        try (JournalQueue journal = Journals.open(folder, 0)) {
            journal.append(block("kept"), "");
            journal.append(blockOf(line, lineLikeARecord(), line), "");
        }
        tearLastRecord();

        try (JournalQueue journal = Journals.open(folder, 0)) {
            assertThat(drain(journal)).isEqualTo(text("kept"));
        }
    }

    @Test
    @Timeout(60)
    void aBodyFullOfLengthsIsCutInLinearTime() throws IOException {
        byte[] body = new byte[16 << 20];
        for (int at = 1; at < body.length; at += 2) {
            body[at] = 0x7f;
        }
        body[body.length - 1] = '\n';
        try (JournalQueue journal = Journals.open(folder, 0)) {
            journal.append(block("kept"), "");
            journal.append(new EventBlock(body, 0, body.length, 1), "");
        }
        tearLastRecord();

        long begun = System.nanoTime();
        try (JournalQueue journal = Journals.open(folder, 0)) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
            assertThat(drain(journal)).isEqualTo(text("kept"));
        }
    }

    @Test
    void aJournalOfTheFirstVersionIsReadAndContinuedInTheNewOne() throws IOException {
        writeVersion1(OF_VERSION_1);
        try (JournalQueue journal = Journals.open(folder, 0)) {
            assertThat(journal.mark()).isEqualTo("mark 2");
            assertThat(journal.append(block("d"), "mark 3")).isEqualTo(4);
            assertThat(Journals.segments(folder)).hasSize(2);
        }
        try (JournalQueue journal = Journals.open(folder, 0)) {
            assertThat(journal.mark()).isEqualTo("mark 3");
            assertThat(drain(journal)).isEqualTo(text("a", "bb", "ccc", "d"));
        }
    }

    @Test
    void aTornRecordOfTheFirstVersionIsCutAndADamagedOneRefused() throws IOException {
        writeVersion1(Arrays.copyOf(OF_VERSION_1, OF_VERSION_1.length - 1));
        try (JournalQueue journal = Journals.open(folder, 0)) {
            assertThat(drain(journal)).isEqualTo(text("a", "bb"));
        }

        byte[] damaged = OF_VERSION_1.clone();
        damaged[74]++; // the length of the first record
        writeVersion1(damaged);
        assertThatThrownBy(() -> Journals.open(folder, 0)).hasMessageContaining("is damaged at byte 74");
    }

    @Test
    void anIdInAJournalOfTheFirstVersionThatContainsARecordDoesNotStopTheStart() throws IOException {
        String torn = new String(lineLikeARecord(), ISO_8859_1).strip();
        writeVersion1((new String(OF_VERSION_1, ISO_8859_1) + "\0\0\1\0torn 2026-11-20T08:15:31Z\tu\t" + torn)
                .getBytes(ISO_8859_1));

        try (JournalQueue journal = Journals.open(folder, 0)) {
            assertThat(drain(journal)).isEqualTo(text("a", "bb", "ccc"));
        }
    }

    private void writeVersion1(byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        for (Path segment : Journals.segments(folder)) {
            Files.delete(segment);
        }
        Files.write(folder.resolve("0000000000000001.journal"), bytes);
    }
}
