package topplays.verify.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlainRobotsTest {
    private static PlainRobots robots(String list) {
        return new PlainRobots(List.of(list.getBytes(UTF_8)));
    }

    @Test
    void findsExpressionsWithLookAround() throws IOException {
        PlainRobots robots = robots("bot(?!tle)\n");

        assertThat(robots.match("a Robot")).isTrue();
        assertThat(robots.match("a bottle")).isFalse();
    }

    @Test
    @Timeout(60)
    void anExpressionThatBacktracksWithoutEndFailsWithItsNameAndTheAgent() {
        String agent = "a".repeat(60);

        assertThatThrownBy(() -> robots("(a|aa)+\\1b\n").match(agent))
                .isInstanceOf(IOException.class)
                .hasMessage("the expression '(a|aa)+\\1b' takes too many steps for the agent '" + agent
                        + "'; simplify it or remove it");
    }
}
