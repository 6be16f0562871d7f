package topplays.format.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFormatTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%h %l %u %t \"%r\" %>s %b | host ident user time method target path query status bytes",
                "%a %!200,304>{Referer}i %400{User-Agent}i | host referer agent user-agent",
                "%v:%p %{Host}i %h | vhost server_port host",
                "%{Host}i %{X-Forwarded-For}i | vhost x-forwarded-for host",
                "%U%q %m | target path query method",
                "%U %q %D %{sid}C %{Age}o | path query request_time_us cookie_sid sent_http_age",
                "$remote_addr [$time_local] $request_uri | host time target path query",
                "$host $http_host ${server_name}x$upstream_addr | vhost upstream_addr host",
                "$http_user_agent $http_x_real_ip $args | agent x_real_ip query user_agent",
            })
    void namesItsFields(String format, String names) {
        assertThat(LogFormat.parse(format).names().stream().filter(name -> !name.isEmpty()))
                .containsExactly(names.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%t %s | clf",
                "%{sec}t %s | epoch",
                "%{begin:msec}t %s | epoch-millis",
                "%{usec}t %s | epoch-micros",
                "$msec $status | epoch",
                "$time_iso8601 $status | iso",
                "%{%Y}t %s | clf",
            })
    void knowsTheFormatOfItsTime(String format, String timeFormat) {
        LineSyntax syntax = new LineSyntax(LineFormat.COMBINED, "", false, format, "");
        assertThat(syntax.defaultTimeFormat()).isEqualTo(timeFormat);
    }

    @Test
    void undoesTheEscapesOfAConfigurationFile() {
        LogFormat format = LogFormat.parse("\\\"%r\\\"\\t%h%%");
        assertThat(format.parts()).map(LogFormat.Part::before).containsExactly("\"", "\"\t");
        assertThat(format.end()).isEqualTo("%");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%h %Q x | --log-format, character 4: there is no such directive: '%Q x' (after '%h ')",
                "%h %{Referer | --log-format, character 4: this is not a directive: '%{Referer' (after '%h ')",
                "%h% | --log-format, character 3: this is not a directive: '%' (after '%h')",
                "%h%u | --log-format, character 3: there must be a text between two fields: '%u' (after '%h')",
                "$status $- | --log-format, character 9: a variable such as $remote_addr must begin here: '$-' (after '$status ')",
                "combined | --log-format names no field, such as %h or $remote_addr: 'combined'",
            })
    void showsWhereAFormatIsInvalid(String format, String message) {
        assertThatThrownBy(() -> LogFormat.parse(format))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
