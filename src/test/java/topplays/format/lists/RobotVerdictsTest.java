package topplays.format.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RobotVerdictsTest {
    private static final byte[] LIST = "bot[0-4]\n^$\n\u00e9\n".getBytes(StandardCharsets.UTF_8);

    private static RobotVerdicts verdicts(int maxBytes) throws IOException {
        return new RobotVerdicts(RobotsList.read("bots", LIST), maxBytes);
    }

    private static boolean isRobot(RobotVerdicts verdicts, String agent) {
        byte[] bytes = ("<" + agent + ">").getBytes(StandardCharsets.UTF_8);
        return verdicts.isRobot(bytes, 1, bytes.length - 1);
    }

    @Test
    void aVerdictIsTheSameEveryTime() throws IOException {
        Random random = new Random(1);
        RobotVerdicts verdicts = verdicts(1 << 20);
        for (int i = 0; i < 200_000; i++) {
            int number = random.nextInt(20_000);
            assertThat(isRobot(verdicts, "agent bot" + number))
                    .isEqualTo(Integer.toString(number).charAt(0) < '5');
        }
    }

    @Test
    void moreAgentsThanTheMemoryHoldsAreForgotten() throws IOException {
        RobotVerdicts verdicts = verdicts(1 << 10);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 1_000; i++) {
                String agent = "x".repeat(i) + "bot" + i % 10;
                assertThat(isRobot(verdicts, agent)).isEqualTo(i % 10 < 5);
            }
        }
    }

    @Test
    void anEmptyAgentHasAVerdictToo() throws IOException {
        RobotVerdicts verdicts = verdicts(1 << 10);

        assertThat(isRobot(verdicts, "")).isTrue();
        assertThat(isRobot(verdicts, "")).isTrue();
        assertThat(isRobot(verdicts, "x")).isFalse();
    }

    @Test
    void anAgentThatIsNotUtf8IsReadAsLatin1() throws IOException {
        byte[] latin1 = {'x', (byte) 0xe9};

        assertThat(verdicts(1 << 10).isRobot(latin1, 0, 2)).isTrue();
        assertThat(verdicts(1 << 10).isRobot(latin1, 0, 1)).isFalse();
    }
}
