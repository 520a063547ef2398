package dev.condyle.runtime.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.picture.Augmentation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FitTest {

    @TempDir private Path work;

    private record Words(String word) implements Dataset<String, Integer> {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public String input(int index) {
            return word;
        }

        @Override
        public Integer label(int index) {
            return 0;
        }
    }

    /** Takes what a classifier of words takes. */
    private static Optional<?> accept(Fit<? super String, ? super Integer> fit) {
        return fit.validation();
    }

    @Test
    void theDefaultsMatchTheDocumentation() {
        Fit<Object, Object> fit = Fit.epochs(3);
        assertEquals(3, fit.epochs());
        assertEquals(32, fit.batchSize());
        assertEquals(Optimizer.adam(), fit.optimizer());
        assertEquals(1, fit.schedule().factor(new Schedule.Position(2, 3, 1)));
        assertEquals(OptionalDouble.empty(), fit.clipNorm());
        assertEquals(0, fit.labelSmoothing());
        assertEquals(Map.of(), fit.classWeights());
        assertFalse(fit.isBalanced());
        assertTrue(fit.shuffle());
        assertEquals(OptionalLong.empty(), fit.seed());
        assertEquals(Progress.AUTO, fit.progress());
        assertEquals(List.of(), fit.listeners());
        assertEquals(Optional.empty(), fit.validation());
    }

    @Test
    void settersKeepOtherOptions() {
        FitListener first = new FitListener() {};
        FitListener second = new FitListener() {};
        Schedule schedule = Schedule.cosine();
        Words words = new Words("yes");
        FineTune fineTune = FineTune.epochs(2);
        Augmentation flip = Augmentation.flip();
        Fit<String, Integer> fit =
                Fit.epochs(3)
                        .batchSize(64)
                        .optimizer(Optimizer.adamW())
                        .schedule(schedule)
                        .clipNorm(1)
                        .labelSmoothing(0.1)
                        .classWeights(Map.of(4, 2.5))
                        .backboneRate(0.5)
                        .fineTune(fineTune)
                        .augment(flip)
                        .mixup(0.2)
                        .cutMix(1)
                        .shuffle(false)
                        .seed(7)
                        .listener(first)
                        .validation(words)
                        .listener(second)
                        .quiet();
        assertEquals(3, fit.epochs());
        assertEquals(64, fit.batchSize());
        assertEquals(Optimizer.adamW(), fit.optimizer());
        assertSame(schedule, fit.schedule());
        assertEquals(OptionalDouble.of(1), fit.clipNorm());
        assertEquals(0.1, fit.labelSmoothing());
        assertEquals(Map.of(4, 2.5), fit.classWeights());
        assertTrue(fit.balanced().shuffle(true).isBalanced());
        assertEquals(OptionalDouble.of(0.5), fit.backboneRate());
        assertEquals(List.of(fineTune), fit.fineTuning());
        assertEquals(List.of(flip), fit.augmentations());
        assertEquals(OptionalDouble.of(0.2), fit.mixup());
        assertEquals(OptionalDouble.of(1), fit.cutMix());
        assertFalse(fit.shuffle());
        assertEquals(OptionalLong.of(7), fit.seed());
        assertEquals(Progress.QUIET, fit.progress());
        assertEquals(List.of(first, second), fit.listeners());
        assertEquals(Optional.of(words), fit.validation());
    }

    /** Repeats each setter with the value that the option has. */
    @Test
    void noSetterChangesAnotherOption() {
        Fit<String, Integer> fit =
                Fit.epochs(3)
                        .batchSize(64)
                        .optimizer(Optimizer.adamW())
                        .schedule(Schedule.cosine())
                        .clipNorm(1)
                        .labelSmoothing(0.1)
                        .backboneRate(0.5)
                        .fineTune(FineTune.epochs(2).from("layer4"))
                        .augment(Augmentation.flip())
                        .mixup(0.2)
                        .cutMix(1)
                        .shuffle(false)
                        .seed(7)
                        .quiet()
                        .validation(new Words("yes"));
        String all = fit.toString();
        for (String option :
                List.of("fineTune", "backboneRate", "augment", "mixup", "validation", "clipNorm")) {
            assertTrue(all.contains(option + "="), all);
        }
        assertEquals(all, fit.batchSize(64).toString());
        assertEquals(all, fit.optimizer(fit.optimizer()).toString());
        assertEquals(all, fit.schedule(fit.schedule()).toString());
        assertEquals(all, fit.clipNorm(1).toString());
        assertEquals(all, fit.labelSmoothing(0.1).toString());
        assertEquals(all, fit.backboneRate(0.5).toString());
        assertEquals(all, fit.fineTune(fit.fineTuning().get(0)).toString());
        assertEquals(all, fit.augment(fit.augmentations().get(0)).toString());
        assertEquals(all, fit.mixup(0.2).toString());
        assertEquals(all, fit.cutMix(1).toString());
        assertEquals(all, fit.shuffle(false).toString());
        assertEquals(all, fit.seed(7).toString());
        assertEquals(all, fit.progress(Progress.QUIET).toString());
        assertEquals(all, fit.validation(new Words("no")).toString());
        assertEquals(all, fit.classWeights(Map.of()).toString());
    }

    @Test
    void settersReturnANewInstance() {
        Fit<Object, Object> fit = Fit.epochs(1);
        fit.batchSize(64).quiet().listener(new FitListener() {}).validation(new Words("yes"));
        assertEquals(32, fit.batchSize());
        assertEquals(Progress.AUTO, fit.progress());
        assertEquals(List.of(), fit.listeners());
        assertEquals(Optional.empty(), fit.validation());
    }

    @Test
    void aClassifierAcceptsFitWithoutValidationAndWithMatchingValidation() {
        Words words = new Words("yes");
        assertEquals(Optional.empty(), accept(Fit.epochs(1)));
        assertEquals(Optional.of(words), accept(Fit.epochs(1).validation(words)));
    }

    @Test
    void validationDataOfOtherTypesDoesNotCompile() throws IOException {
        String call = "Fit.epochs(1).validation(data)";
        assertEquals(List.of(), errors("Dataset<String, Integer>", call));
        assertEquals(List.of(), errors("Dataset<String, Integer>", call + ".batchSize(8)"));
        assertEquals(1, errors("Dataset<String, Long>", call).size());
        assertEquals(1, errors("Dataset<float[], Integer>", call + ".batchSize(8)").size());
    }

    /** The errors in a call of a classifier that takes words, with this validation data. */
    private List<String> errors(String data, String fit) throws IOException {
        String source =
                """
                import dev.condyle.runtime.training.Fit;
                import dev.condyle.runtime.data.Dataset;
                class Caller {
                    void fit(Fit<? super String, ? super Integer> fit) {}
                    void call(%s data) { fit(%s); }
                }
                """
                        .formatted(data, fit);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavaFileObject file =
                    new SimpleJavaFileObject(
                            URI.create("string:///Caller.java"), JavaFileObject.Kind.SOURCE) {
                        @Override
                        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                            return source;
                        }
                    };
            List<String> options =
                    List.of(
                            "-proc:none",
                            "-implicit:none",
                            "-Xdiags:verbose",
                            "-d",
                            work.toString());
            compiler.getTask(null, files, problems, options, null, List.of(file)).call();
        }
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .map(Diagnostic::getCode)
                .toList();
    }

    @Test
    void numbersOutOfRangeAreRejectedByName() {
        assertRefused("epochs must be at least 1, not 0", () -> Fit.epochs(0));
        assertRefused("batchSize must be at least 1, not -1", () -> Fit.epochs(1).batchSize(-1));
        assertRefused(
                "clipNorm must be a finite number above 0, not NaN",
                () -> Fit.epochs(1).clipNorm(Double.NaN));
        assertRefused(
                "labelSmoothing must be at least 0 and below 1, not 1.0",
                () -> Fit.epochs(1).labelSmoothing(1));
        assertRefused(
                "weight of cat must be a finite number of at least 0, not -1.0",
                () -> Fit.epochs(1).classWeights(Map.of("cat", -1.0)));
    }

    private static void assertRefused(String message, Runnable action) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
