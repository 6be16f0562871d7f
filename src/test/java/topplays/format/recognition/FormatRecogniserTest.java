package topplays.format.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatRecogniserTest {
    private static final String EVENT = "2026-11-20T08:15:30.123Z\tben\tdQw4\n";

    /** In the logs ^ is a line feed, ~ a TAB and ` a double quote. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '#',
            value = {
                "##                                               ! --input-format topplays",
                "^^                                               ! --input-format topplays",
                "2026-11-20T08:15:30.123Z~ben~dQw4^               ! --input-format topplays",
                "broken^2026-11-20T08:15:30Z~b~a^2026-11-20~-~b^  ! --input-format topplays",
                "time~user~video^2026-11-20T08:15:30Z~ben~a^      ! --input-format tsv --header --video video",
                "user,Video_ID,stars^ben,a,5^                     ! --input-format csv --header --video Video_ID",
                "user;VIDEO^ben;a^                                ! --input-format csv --delimiter ';' --header --video VIDEO",
                "user|videoId^ben|a^                              ! --input-format csv --delimiter '|' --header --video videoId",
                "video,notes^a,`x^y`^b,z^                         ! --input-format csv --header --video video",
                "user::video^ben::a^                              ! --input-format delimited --delimiter :: --header --video video",
                "\ufeffuser,video^ben,a^                          ! --input-format csv --header --video video",
                "{`video`:`a`}^{`video`:`b`}^                     ! --input-format jsonl --video video",
                "[{`video`:`a`},{`video`:`b`}]                    ! --input-format json --video video",
                "{^ `video`: 1^}^{^ `video`: 2^}^                 ! --input-format json --video video",
                "{`video_id`:1,`x`:{}}^                           ! --input-format jsonl --video video_id",
                "#Version: 1.0^#Fields: date cs-uri-stem^2026-11-20 /a^ ! --input-format w3c",
                "1.2.3.4 - - [20/Nov/2026:08:15:30 +0000] `GET /a HTTP/1.1` 200 5 `-` `x`^ ! --input-format combined"
            })
    void recognisesTheFormatAndTheVideo(String log, String options) throws UnclearInputException {
        assertThat(recognise(log, Map.of()).commandLine()).isEqualTo(options);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '#',
            value = {
                "film,stars^Heat,5^        ! Its columns are film, stars   ! --input-format csv --header --video film",
                "film,country^Heat,US^     ! Its columns are film, country ! --input-format csv --header --video film",
                "5,Heat^4,Alien^           ! 1: 5, 2: Heat                 ! --input-format csv --video 2",
                "{`items`:[{`id`:1},{`id`:2}]}^ ! /items: choose it with --records ! --input-format json --records /items --video id",
                "[^{`id`:1}^]^             ! members are id                ! --input-format json --video id",
                "{`item`:{`id`:1},`n`:2}^  ! members are /item/id, n       ! --input-format jsonl --video /item/id",
                "1 a `GET /x HTTP/1.1` 2 5^ ! 3: GET /x HTTP/1.1          ! --input-format csv --delimiter ' ' --video 3",
                "1   a b  /x  c^2 ab b /x c^ ! 4: /x                       ! --input-format delimited --delimiter space --video 4",
                "Nov  9 08:15:30 h `/x y`^Nov 20 08:15:30 h `/x y`^ ! 2: 9 ! --input-format delimited --delimiter space --video 1",
                "a `b c` d e^a `b c`^      ! the format is not recognised  ! --input-format tsv --video 1",
                "Heat~ana^Alien~ben^Heat~x ! 1: Heat, 2: ana               ! --input-format tsv --video 1",
                "a b c^                    ! the format is not recognised  ! --input-format tsv --video 1",
                "1,5;2,5^2,5;3,5^          ! ',' (3 columns) or ';' (2 columns) ! --delimiter ','",
                "video,video_id^a,1^       ! columns are video, video_id   ! --input-format csv --header --video video"
            })
    void asksIfItIsNotSure(String log, String question, String suggestion) {
        assertThatThrownBy(() -> recognise(log, Map.of()))
                .isInstanceOf(UnclearInputException.class)
                .hasMessageContaining(question)
                .extracting(e -> ((UnclearInputException) e).suggestion())
                .isEqualTo(suggestion);
    }

    @Test
    void keepsTheGivenOptions() throws UnclearInputException {
        String table = "film;stars^Heat;5^";

        assertThat(recognise(table, Map.of("video", "film")).options())
                .isEqualTo(Map.of("input-format", "csv", "delimiter", ";", "header", true, "video", "film"));
        assertThat(recognise(table, Map.of("video", "1")).commandLine())
                .isEqualTo("--input-format csv --delimiter ';' --header");
        assertThat(recognise("5,Heat^", Map.of("video", "2")).commandLine()).isEqualTo("--input-format csv");
        assertThat(recognise("a#b^", Map.of("delimiter", "#", "video", "1", "header", true))
                        .commandLine())
                .isEqualTo("--input-format csv");
        assertThat(recognise("{`x`:[{`id`:1}]}", Map.of("records", "/x", "video", "id"))
                        .commandLine())
                .isEqualTo("--input-format json");
        assertThat(recognise(EVENT, Map.of("video", "2")).commandLine()).isEqualTo("--input-format topplays");
    }

    @Test
    void doesNotGuessWhetherTextIsAHeader() {
        assertThatThrownBy(() -> recognise("film,country^Heat,US^", Map.of("video", "1")))
                .hasMessageContaining("is the first line a header?");
        assertThatThrownBy(() -> recognise("film,country^Heat,US^", Map.of("video", "Film")))
                .hasMessageContaining("there is no column 'Film'. Its columns are film, country");
    }

    @Test
    void ignoresALineThatIsCutOff() throws UnclearInputException {
        byte[] head = "user,video\nben,a\nben".getBytes(StandardCharsets.UTF_8);

        assertThat(FormatRecogniser.recognise(Map.of(), head, false).commandLine())
                .isEqualTo("--input-format csv --header --video video");
    }

    private static Recognition recognise(String log, Map<String, ?> given) throws UnclearInputException {
        byte[] head =
                log.replace('^', '\n').replace('~', '\t').replace('`', '"').getBytes(StandardCharsets.UTF_8);
        return FormatRecogniser.recognise(given, head, true);
    }
}
