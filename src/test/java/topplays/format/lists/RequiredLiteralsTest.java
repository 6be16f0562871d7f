package topplays.format.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RequiredLiteralsTest {
    private static String of(String regex) {
        return RequiredLiterals.of(regex).stream()
                .map(literal -> (literal.isAtStart() ? "^" : "") + literal.text())
                .collect(Collectors.joining(" "));
    }

    @Test
    void aPlainTextIsRequired() {
        assertThat(of("Googlebot\\/")).isEqualTo("googlebot/");
        assertThat(of("^curl")).isEqualTo("^curl");
        assertThat(of("(?i)^Curl")).isEqualTo("^curl");
        assertThat(of("ruby$")).isEqualTo("ruby");
    }

    @Test
    void theLongestPartOfASequenceIsRequired() {
        assertThat(of("^java\\/\\d{1,2}.\\dxy")).isEqualTo("^java/");
        assertThat(of("Current[\\s\\S]*RSS Reader")).isEqualTo("rss reader");
        assertThat(of("S[eE][mM]rushBot")).isEqualTo("semrushbot");
        assertThat(of("f?acebook")).isEqualTo("acebook");
        assertThat(of("abcd+efg")).isEqualTo("abcd");
        assertThat(of("abcd{0,2}efgh")).isEqualTo("efgh");
        assertThat(of("daum(oa)?")).isEqualTo("daum");
        assertThat(of("a(bcdef)+")).isEqualTo("bcdef");
    }

    @Test
    void ofAlternativesOneIsRequired() {
        assertThat(of("^curl|^libcurl/| curl/")).isEqualTo("^curl ^libcurl/  curl/");
        assertThat(of("x(sistrix|crawler)y")).isEqualTo("sistrix crawler");
        assertThat(of("(sistrix|.*)")).isEmpty();
        assertThat(of("sistrix|")).isEmpty();
    }

    @Test
    void nothingIsRequiredWhenUnsure() {
        List<String> unsure = List.of(
                "^.?$",
                "ab",
                "abc*",
                "(?=abcd)",
                "abcd(?!e)",
                "(?x)a b c d",
                "\\Qabcd\\E",
                "\\x41bcd",
                "\\pLabcd",
                "abcd{",
                "a{2}{0}bcd",
                "[[:alpha:]]abcd",
                "[a&&b]cdef",
                "(abcd",
                "abcd)",
                "\\cAabcd",
                "脝脝陆",
                "(abcd){0}");

        assertThat(unsure).allSatisfy(regex -> assertThat(of(regex)).isEmpty());
    }

    @Test
    void bothEnginesFoldNoOtherCharacterToAnAsciiLetter() {
        Pattern java = Pattern.compile("[a-z]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        com.google.re2j.Pattern re2 =
                com.google.re2j.Pattern.compile("[a-z]", com.google.re2j.Pattern.CASE_INSENSITIVE);
        List<Character> missing = new ArrayList<>();
        for (char c = 128; c < Character.MAX_VALUE; c++) {
            String text = String.valueOf(c);
            if ((java.matcher(text).find() || re2.matcher(text).find()) && FoldedText.fold(c) == c) {
                missing.add(c);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theIndexFindsTheSameAgentsAsTryingAllExpressions() throws IOException {
        Random random = new Random(18);
        for (int list = 0; list < 300; list++) {
            RobotsList robots = randomList(random);
            RobotsList.Search search = robots.search();
            for (int agent = 0; agent < 100; agent++) {
                String text = randomAgent(random);
                assertThat(search.matches(text)).as(text).isEqualTo(robots.matchesPlainly(text));
            }
        }
    }

    private static RobotsList randomList(Random random) throws IOException {
        boolean isJson = random.nextBoolean();
        List<RobotExpression> expressions = new ArrayList<>();
        while (expressions.size() < 20) {
            String regex = randomExpression(random, 3);
            try {
                expressions.addAll(RobotsFile.read(
                        "list",
                        (isJson ? "[{\"pattern\":\"" + regex.replace("\\", "\\\\") + "\"}]" : regex)
                                .getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                assertThat(e)
                        .hasMessageMatching("list, line 1.*(not a valid|empty).*"); // not every random text is valid
            }
        }
        return RobotsList.of(expressions);
    }

    private static final List<String> ATOMS = List.of(
            "a", "b", "k", "S", "K", "i", "bot", "KSI", "abk", ".", "\\d", "\\.", "[kK]", "[ab]", "[^a]", "\u212A", "ſ",
            "é", "^", "$", "\\b", " ", "/", "\\/", "[]a]", "[\\]a]", "(?!a)", "(?i)", "(?:abk)", "\\x61");

    private static final List<String> QUANTIFIERS =
            List.of("", "", "", "", "", "?", "*", "+", "{2}", "{0,1}", "{1,}", "??", "*?", "++", "{");

    private static String randomExpression(Random random, int depth) {
        StringBuilder regex = new StringBuilder();
        int parts = 1 + random.nextInt(5);
        for (int i = 0; i < parts; i++) {
            if (depth > 0 && random.nextInt(6) == 0) {
                regex.append('(').append(randomExpression(random, depth - 1)).append(')');
            } else {
                regex.append(pick(random, ATOMS));
            }
            regex.append(pick(random, QUANTIFIERS));
            if (random.nextInt(10) == 0) {
                regex.append('|');
            }
        }
        return regex.toString();
    }

    private static String randomAgent(Random random) {
        StringBuilder agent = new StringBuilder();
        int parts = random.nextInt(8);
        for (int i = 0; i < parts; i++) {
            agent.append(pick(
                    random,
                    List.of(
                            "a", "B", "k", "s", "K", "\u212A", "ſ", "ı", "İ", "bot", "ABK", "ksi", ".", "/", " ", "1",
                            "é", "]")));
        }
        return agent.toString();
    }

    private static String pick(Random random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
