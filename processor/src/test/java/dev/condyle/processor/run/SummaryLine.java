package dev.condyle.processor.run;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of the summary in the Javadoc of a generated class: what the processor inferred.
 *
 * @param name the name of the layer
 * @param output the shape of its output, without the batch dimension
 * @param parameters the number of its parameters
 */
public record SummaryLine(String name, List<Long> output, long parameters) {

    private static final Pattern LINE =
            Pattern.compile("^ \\* (\\S+) .*\\(N, ([\\dL=, ]+)\\) +([\\d,]+)$", Pattern.MULTILINE);
    private static final Pattern TOTAL = Pattern.compile("\\* Total parameters: ([\\d,]+)");
    private static final Pattern TRAINABLE = Pattern.compile("\\* Trainable parameters: ([\\d,]+)");

    /** Returns the lines of the summary in a generated source. */
    public static List<SummaryLine> of(String source) {
        return LINE.matcher(source).results().map(SummaryLine::of).toList();
    }

    /** Returns the total number of parameters. */
    public static long total(String source) {
        return number(TOTAL, source);
    }

    /** Returns the total number of trainable parameters. */
    public static long trainable(String source) {
        return number(TRAINABLE, source);
    }

    private static SummaryLine of(MatchResult line) {
        List<Long> output =
                Stream.of(line.group(2).replace("L=", "").split(", ")).map(Long::valueOf).toList();
        return new SummaryLine(line.group(1), output, number(line.group(3)));
    }

    private static long number(Pattern pattern, String source) {
        Matcher matcher = pattern.matcher(source);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no summary in: " + source);
        }
        return number(matcher.group(1));
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }
}
