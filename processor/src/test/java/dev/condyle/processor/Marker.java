package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.processor.compile.CompilerUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A problem expected in a source, written as a comment on its line: {@code // CONDYLE-301 "0" /
 * "filters"}. The first text is the position in the line at which javac must report the problem;
 * the second is the position for ECJ. A single text applies to both compilers; an empty text means
 * that there is no position.
 *
 * @param line the line, from 1
 * @param column the column, from 1
 * @param code the code of the message
 */
record Marker(long line, long column, String code) implements Comparable<Marker> {

    private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern MARKER =
            Pattern.compile("// (CONDYLE-\\d+) " + TEXT + "(?: / " + TEXT + ")?");

    /** Returns the markers of a source for a compiler. */
    static List<Marker> of(String source, CompilerUnderTest compiler) {
        List<Marker> markers = new ArrayList<>();
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = MARKER.matcher(lines.get(i));
            while (matcher.find()) {
                boolean second = compiler == CompilerUnderTest.ECJ && matcher.group(3) != null;
                String text = matcher.group(second ? 3 : 2).replace("\\\"", "\"");
                String code = lines.get(i).substring(0, lines.get(i).indexOf("// CONDYLE"));
                assertTrue(code.contains(text), () -> "no " + text + " in: " + code);
                markers.add(
                        text.isEmpty()
                                ? new Marker(0, 0, matcher.group(1))
                                : new Marker(i + 1, code.indexOf(text) + 1, matcher.group(1)));
            }
        }
        return markers;
    }

    @Override
    public int compareTo(Marker other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return String.format("line %3d column %3d %s", line, column, code);
    }
}
