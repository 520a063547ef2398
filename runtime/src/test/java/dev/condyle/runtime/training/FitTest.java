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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
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

    /** Accepts the options that a classifier with these types accepts. */
    private static Optional<?> accept(Fit<? super String, ? super Integer> fit) {
        return fit.validation();
    }

    @Test
    void defaultsMatchTheDocumentation() {
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
    void optionsAreKeptWhenOthersAreSet() {
        FitListener first = new FitListener() {};
        FitListener second = new FitListener() {};
        Schedule schedule = Schedule.cosine();
        Words words = new Words("yes");
        Fit<String, Integer> fit =
                Fit.epochs(3)
                        .batchSize(64)
                        .optimizer(Optimizer.adamW())
                        .schedule(schedule)
                        .clipNorm(1)
                        .labelSmoothing(0.1)
                        .classWeights(Map.of(4, 2.5))
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
        assertFalse(fit.shuffle());
        assertEquals(OptionalLong.of(7), fit.seed());
        assertEquals(Progress.QUIET, fit.progress());
        assertEquals(List.of(first, second), fit.listeners());
        assertEquals(Optional.of(words), fit.validation());
    }

    private record Wither(Set<String> fields, UnaryOperator<Fit<String, Integer>> call) {

        private static Wither of(String field, UnaryOperator<Fit<String, Integer>> call) {
            return new Wither(Set.of(field), call);
        }
    }

    private static final Map<String, Wither> WITHERS =
            Map.ofEntries(
                    Map.entry("batchSize", Wither.of("batchSize", fit -> fit.batchSize(8))),
                    Map.entry(
                            "optimizer",
                            Wither.of("optimizer", fit -> fit.optimizer(Optimizer.sgd()))),
                    Map.entry(
                            "schedule",
                            Wither.of("schedule", fit -> fit.schedule(Schedule.oneCycle()))),
                    Map.entry("clipNorm", Wither.of("clipNorm", fit -> fit.clipNorm(9))),
                    Map.entry(
                            "labelSmoothing",
                            Wither.of("labelSmoothing", fit -> fit.labelSmoothing(0.9))),
                    Map.entry(
                            "classWeights",
                            new Wither(
                                    Set.of("classWeights", "balanced"),
                                    fit -> fit.classWeights(Map.of(5, 9.0)))),
                    Map.entry(
                            "balanced",
                            new Wither(Set.of("classWeights", "balanced"), Fit::balanced)),
                    Map.entry("shuffle", Wither.of("shuffle", fit -> fit.shuffle(true))),
                    Map.entry("seed", Wither.of("seed", fit -> fit.seed(9))),
                    Map.entry("progress", Wither.of("progress", fit -> fit.progress(Progress.BAR))),
                    Map.entry("quiet", Wither.of("progress", Fit::quiet)),
                    Map.entry(
                            "listener",
                            Wither.of("listeners", fit -> fit.listener(new FitListener() {}))),
                    Map.entry(
                            "backboneRate", Wither.of("backboneRate", fit -> fit.backboneRate(9))),
                    Map.entry(
                            "fineTune",
                            Wither.of("fineTune", fit -> fit.fineTune(FineTune.epochs(9)))),
                    Map.entry("augment", Wither.of("augmentations", Fit::augment)),
                    Map.entry("mixup", Wither.of("mixup", fit -> fit.mixup(9))),
                    Map.entry(
                            "validation",
                            Wither.of("validation", fit -> fit.validation(new Words("no")))));

    /** Returns options of which every field differs from its default, except class weighting. */
    private static Fit<String, Integer> full() {
        return Fit.epochs(3)
                .batchSize(64)
                .optimizer(Optimizer.adamW())
                .schedule(Schedule.cosine())
                .clipNorm(1)
                .labelSmoothing(0.1)
                .shuffle(false)
                .seed(7)
                .progress(Progress.LINES)
                .listener(new FitListener() {})
                .backboneRate(0.5)
                .fineTune(FineTune.epochs(2))
                .augment(Augmentation.flip())
                .mixup(0.2)
                .validation(new Words("yes"));
    }

    @Test
    void everyWitherChangesExactlyItsOwnFields() throws IllegalAccessException {
        Set<String> fields = Withers.fields(full()).keySet();
        assertEquals(Withers.of(Fit.class), WITHERS.keySet());
        Fit<String, Integer> weighted = full().classWeights(Map.of(4, 2.5));
        Fit<String, Integer> balanced = full().balanced();
        // Every field differs from its default in one of the two, so a lost value is noticed.
        Set<String> set = Withers.changed(Fit.epochs(2), weighted);
        set.addAll(Withers.changed(Fit.epochs(2), balanced));
        assertEquals(fields, set);
        Set<String> covered = new TreeSet<>(Set.of("epochs"));
        for (Map.Entry<String, Wither> entry : WITHERS.entrySet()) {
            Wither wither = entry.getValue();
            covered.addAll(wither.fields());
            boolean isWeighting = wither.fields().contains("balanced");
            for (Fit<String, Integer> fit : List.of(weighted, balanced)) {
                Set<String> changed = Withers.changed(fit, wither.call().apply(fit));
                if (isWeighting) {
                    assertTrue(wither.fields().containsAll(changed), entry.getKey());
                } else {
                    assertEquals(wither.fields(), changed, entry.getKey());
                }
            }
        }
        assertEquals(fields, covered);
        assertEquals(
                WITHERS.get("balanced").fields(),
                Withers.changed(weighted, WITHERS.get("balanced").call().apply(weighted)));
        assertEquals(
                WITHERS.get("classWeights").fields(),
                Withers.changed(balanced, WITHERS.get("classWeights").call().apply(balanced)));
    }

    @Test
    void toStringShowsTheMainOptionsAndTheOptionsThatAreSet() {
        assertEquals(
                "Fit(epochs=5, batchSize=32, optimizer="
                        + Optimizer.adam()
                        + ", schedule=constant)",
                Fit.epochs(5).toString());
        assertEquals(
                "Fit(epochs=3, batchSize=64, optimizer="
                        + Optimizer.adamW()
                        + ", schedule=cosine(0.0), clipNorm=1.0, labelSmoothing=0.1, balanced,"
                        + " backboneRate=0.5, fineTune="
                        + FineTune.epochs(2)
                        + ", augment=["
                        + Augmentation.flip()
                        + "], mixup=0.2, shuffle=false, seed=7, progress=LINES, listeners=1,"
                        + " validation=Words[word=yes])",
                full().balanced().toString());
        assertEquals(
                "Fit(epochs=1, batchSize=32, optimizer="
                        + Optimizer.sgd()
                        + ", schedule=custom.warmUp(10), classWeights={4=2.5})",
                Fit.epochs(1)
                        .optimizer(Optimizer.sgd())
                        .schedule(((Schedule) at -> 0.5).warmUp(10))
                        .classWeights(Map.of(4, 2.5))
                        .toString());
    }

    @Test
    void settersReturnACopy() {
        Fit<Object, Object> fit = Fit.epochs(1);
        fit.batchSize(64).quiet().listener(new FitListener() {}).validation(new Words("yes"));
        assertEquals(32, fit.batchSize());
        assertEquals(Progress.AUTO, fit.progress());
        assertEquals(List.of(), fit.listeners());
        assertEquals(Optional.empty(), fit.validation());
    }

    @Test
    void aClassifierAcceptsOptionsWithoutValidationOrWithItsOwnTypes() {
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

    /** Returns the compilation errors of a call to {@code fit} with this validation data. */
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
    void numbersOutOfRangeAreRefusedByName() {
        assertRefused("epochs must be at least 1, not 0", () -> Fit.epochs(0));
        assertRefused("batchSize must be at least 1, not -1", () -> Fit.epochs(1).batchSize(-1));
        assertRefused(
                "clipNorm must be a finite number above 0, not NaN",
                () -> Fit.epochs(1).clipNorm(Double.NaN));
        assertRefused(
                "labelSmoothing must be from 0 to below 1, not 1.0",
                () -> Fit.epochs(1).labelSmoothing(1));
    }

    private static void assertRejected(String message, Runnable action) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
