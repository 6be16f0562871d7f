package topplays.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static topplays.format.LineReading.settings;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import topplays.format.lists.LineLists;
import topplays.format.settings.InputSettings;

class ListedFieldsTest {
    private static final Map<String, String> LISTS =
            Map.of("/bots", "bot\n^$\n", "/hosts", "192.0.2.0/24\n2001:db8::/32\n");

    private static LineReading reading(String... options) throws IOException {
        InputSettings named = settings(options);
        LineLists lists = named.selection().lists();
        return LineReading.by(named.with(lists.read(file -> LineReading.utf8(LISTS.get(file.path())))));
    }

    private static String combined(String host, int status, String agent) {
        return host + " - - [10/Oct/2000:13:55:36 -0700] \"GET /a HTTP/1.1\" " + status + " 2326 \"-\" \"" + agent
                + "\"";
    }

    @Test
    void aWebLogHasAgentsAndHostsOfItsOwn() throws IOException {
        LineReading line = reading("--input-format=combined", "--robots=/bots", "--exclude-hosts=/hosts");

        assertThat(line.of(combined("192.0.3.1", 200, "Firefox"))).isEqualTo("counted /a 1");
        assertThat(line.of(combined("192.0.2.1", 200, "Firefox"))).isEqualTo("excluded");
        assertThat(line.of(combined("2001:DB8::1", 200, "Firefox"))).isEqualTo("excluded");
        assertThat(line.of(combined("192.0.3.1", 200, "RoBot"))).isEqualTo("robots");
    }

    @Test
    void aLineHasTheFirstClassThatApplies() throws IOException {
        LineReading line =
                reading("--input-format=combined", "--where=status=200", "--robots=/bots", "--exclude-hosts=/hosts");

        assertThat(line.of(combined("192.0.2.1", 200, "bot"))).isEqualTo("robots");
        assertThat(line.of(combined("192.0.2.1", 404, "bot"))).isEqualTo("filtered");
        assertThat(line.of("192.0.2.1 bot")).startsWith("malformed");
    }

    @Test
    void aMissingFieldIsEmpty() throws IOException {
        LineReading line = reading(
                "--input-format=jsonl", "--agent=ua", "--robots=/bots", "--host=/client/ip", "--exclude-hosts=/hosts");

        assertThat(line.of("{\"video\":\"v\"}")).isEqualTo("robots");
        assertThat(line.of("{\"video\":\"v\",\"ua\":\"x\"}")).isEqualTo("counted v 1");
        assertThat(line.of("{\"video\":\"v\",\"ua\":\"x\",\"client\":{\"ip\":\"[2001:db8::7]:443\"}}"))
                .isEqualTo("excluded");
        assertThat(line.of("{\"ua\":\"bot\"}")).isEqualTo("malformed field-missing");
    }

    @Test
    void aColumnIsGivenByNameOrNumber() throws IOException {
        LineReading line = reading("--input-format=tsv", "--video=1", "--agent=2", "--robots=/bots");

        assertThat(line.of("v\tbot")).isEqualTo("robots");
        assertThat(line.of("v\tx")).isEqualTo("counted v 1");
        assertThat(line.of("v")).isEqualTo("malformed columns");
    }

    @Test
    void fieldsWithoutADefaultMustBeNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("--input-format=jsonl", "--robots=/bots"))
                .withMessage("--robots needs --agent, the field that holds the user agent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("--input-format=jsonl", "--exclude-hosts=/hosts"))
                .withMessage("--exclude-hosts needs --host, the field that holds the address");
    }

    @Test
    void eventLinesHaveNoSuchFields() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("--input-format=topplays", "--robots=/bots", "--agent=user"))
                .withMessage("--robots needs the user agent, and event lines have only time, user and video;"
                        + " give --robots when the logs are ingested");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("--input-format=topplays", "--exclude-hosts=/hosts", "--host=user"))
                .withMessageStartingWith(
                        "--exclude-hosts needs the address, and event lines have only time, user and video");
    }

    @Test
    void listsThatWereNotReadCannotBeUsed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> LineReading.by(settings("--input-format=combined", "--robots=/bots")));
    }
}
