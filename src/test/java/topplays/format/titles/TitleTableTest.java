package topplays.format.titles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topplays.model.VideoId;

class TitleTableTest {
    private static final VideoId A = VideoId.of("a");
    private static final VideoId B = VideoId.of("b");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,year,name\na,2024,\"Aria, live\"\nb,2025,Blues\n",
                "\ufeffid,year,name\r\na,2024,\"Aria, live\"\r\nb,2025,Blues",
                "id;year;name\na;2024;Aria, live\nb;2025;Blues\n",
                "id\tyear\tname\na\t2024\tAria, live\n\nb\t2025\tBlues\n",
                "{\"id\":\"a\",\"name\":\"Aria, live\"}\n{\"name\":\"Blues\",\"id\":\"b\"}\n"
            })
    void readsEachFormat(String table) throws IOException {
        assertThat(read(table, "id", "name")).isEqualTo(new TitleTable(Map.of(A, "Aria, live", B, "Blues"), 0));
    }

    @Test
    void aTitleMayRunOverLines() throws IOException {
        assertThat(read("id,name\na,\"two\nlines\"\nb,\"say \"\"hi\"\"\"\n", "id", "name")
                        .titles())
                .containsEntry(A, "two\nlines")
                .containsEntry(B, "say \"hi\"");
    }

    @Test
    void rowsOfAnotherShapeAreCountedAndLeftOut() throws IOException {
        StringBuilder table = new StringBuilder("id,name\n");
        for (int row = 0; row < 50; row++) {
            table.append("x").append(row).append(",X\n");
        }
        table.append("a\n,no id\nb,Blues,too many\na,\n");

        assertThat(read(table.toString(), "id", "name")).isEqualTo(new TitleTable(Map.of(), 3));
        assertThat(read("{\"id\":\"a\",\"name\":\"A\"}\n{broken\n{\"name\":\"B\"}\n", "id", "name"))
                .isEqualTo(new TitleTable(Map.of(A, "A"), 2));
    }

    @Test
    void theLastTitleOfAnIdWins() throws IOException {
        assertThat(read("id,name\na,one\na,two\n", "id", "name").titles()).containsEntry(A, "two");
    }

    @Test
    void aMissingFieldIsNamedWithThoseThatThereAre() {
        assertThatThrownBy(() -> read("id,name\na,A\n", "video", "name"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("there is no column 'video'. Its columns are id, name");
        assertThatThrownBy(() -> read("id,name\na,A\n", "id", "title"))
                .hasMessageContaining("no column 'title': the header has id, name");
    }

    @Test
    void keepsOnlyTheTitlesThatAreWanted() throws IOException {
        InputStream in = new ByteArrayInputStream("id,name\na,A\nb,B\n".getBytes(StandardCharsets.UTF_8));

        assertThat(TitleTable.read(in, "id", "name", Set.of(B)).titles()).containsOnlyKeys(B);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t"})
    void readsALongTableInPieces(String separator) throws IOException {
        StringBuilder table = new StringBuilder("id" + separator + "name\n");
        Set<VideoId> wanted = new HashSet<>();
        for (int row = 0; row < 20_000; row++) {
            String title = separator.equals(",") && row % 3 == 0 ? "\"Title\n" + row + "\"" : "Title " + row;
            table.append("v").append(row).append(separator).append(title).append('\n');
            wanted.add(VideoId.of("v" + row));
        }
        InputStream in = new ByteArrayInputStream(table.toString().getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 997));
            }
        };

        TitleTable read = TitleTable.read(in, "id", "name", wanted);

        assertThat(read.malformed()).isZero();
        assertThat(read.titles()).hasSize(20_000);
        assertThat(read.titles().get(VideoId.of("v19999")).replace('\n', ' ')).isEqualTo("Title 19999");
    }

    @Test
    void anEmptyFileHasNoTitles() throws IOException {
        assertThat(read("", "id", "name").titles()).isEmpty();
    }

    private static TitleTable read(String table, String id, String title) throws IOException {
        InputStream in = new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
        return TitleTable.read(in, id, title, Set.of(A, B));
    }
}
