package dev.condyle.samples.columns;

import dev.condyle.runtime.Prediction;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Loads a classifier and prints what it answers, to the bit: a program of its own. */
final class Answers {

    private Answers() {}

    /** Prints the answers of the classifier in the folder that is the only argument. */
    public static void main(String[] arguments) {
        try (EverythingClassifierModel model =
                EverythingClassifierModel.load(Path.of(arguments[0]))) {
            System.out.println(of(model));
        }
    }

    /** What a classifier answers to rows that it was not trained on. */
    static String of(EverythingClassifierModel model) {
        List<Everything> rows = IntStream.range(1000, 1100).mapToObj(Everything::row).toList();
        return model.predict(rows).stream().map(Answers::bits).collect(Collectors.joining(" "));
    }

    private static String bits(Prediction<String> answer) {
        return answer.label() + Double.toHexString(answer.probability());
    }
}
