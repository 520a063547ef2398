package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.compile.Finding;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that uses of the classes generated for a class with an error cause no further errors. */
class PlaceholderTest {

    private static final String NETWORKS =
            """
            package places;

            import ai.djl.modality.cv.Image;
            import dev.condyle.*;
            import dev.condyle.feature.*;
            import dev.condyle.layer.*;
            import dev.condyle.runtime.Layer;
            import dev.condyle.runtime.backbone.MobileNetV1;

            enum Digit { ZERO, ONE }

            @Backbone(input = Image.class, shape = {1, 28, 28})
            @Head(labels = Digit.class)
            class Reader {
                @Conv2d(filters = 0, kernel = 3) Layer conv;
                @Flatten Layer flat;
            }

            @Backbone(input = float[].class, shape = 4)
            class Two {
                @Dense(0) Layer dense;
                @Head(labels = Digit.class) Layer first;
                @Head(names = {"a", "b"}) Layer second;
            }

            @Head(classes = 2)
            class Joined {
                @Backbone(input = float[].class, shape = 0) Layer left;
                @Backbone(input = Image.class, network = MobileNetV1.class) Layer right;
            }

            @Backbone(input = float[].class, shape = 4)
            @Head(task = Head.Task.MULTI_LABEL, labels = Digit.class)
            class Several {
                @Dense(0) Layer dense;
            }

            @Backbone(input = float[].class, shape = 4)
            class Kinds {
                @Dense(0) Layer dense;
                @Head(task = Head.Task.BINARY) Layer sure;
                @Head(task = Head.Task.MULTI_LABEL, names = {"a", "b"}) Layer tags;
                @Head(task = Head.Task.ORDINAL, labels = Digit.class) Layer order;
                @Head(task = Head.Task.REGRESSION) Layer size;
                @Head(task = Head.Task.REGRESSION, outputs = {"x", "y"}) Layer place;
            }

            @Features
            record Row(@Bucketized({2, 1}) double size) {}

            @Backbone(input = Row.class)
            @Head(names = {"a", "b"})
            class OfRow {}
            """;

    private static final String USES =
            """
            package places;

            import ai.djl.modality.cv.Image;
            import ai.djl.nn.Block;
            import dev.condyle.runtime.ModelOptions;
            import dev.condyle.runtime.MultiLabelPrediction;
            import dev.condyle.runtime.Prediction;
            import dev.condyle.runtime.RegressionPrediction;
            import dev.condyle.runtime.csv.RowParser;
            import dev.condyle.runtime.data.Dataset;
            import dev.condyle.runtime.evaluation.Evaluation;
            import dev.condyle.runtime.evaluation.RegressionEvaluation;
            import dev.condyle.runtime.model.MultiLabelClassifier;
            import dev.condyle.runtime.training.Fit;
            import dev.condyle.runtime.training.History;
            import java.nio.file.Path;
            import java.util.List;
            import java.util.Set;

            class Uses {
                ReaderModel field;

                static Digit read(Dataset<Image, Digit> data, Path path, Image image)
                        throws Exception {
                    try (ReaderModel model = ReaderModel.create()) {
                        History history = model.fit(data, Fit.epochs(1));
                        Evaluation<Digit> evaluation = model.evaluate(data);
                        model.save(path);
                    }
                    try (ReaderModel model = ReaderModel.load(path, ModelOptions.defaults())) {
                        Prediction<Digit> prediction = model.predict(image);
                        return prediction.label();
                    }
                }

                static String two(float[] input) {
                    TwoModel model = TwoModel.create();
                    TwoLabels labels = new TwoLabels(Digit.ONE, "a");
                    TwoPrediction prediction = model.predict(input);
                    Digit digit = prediction.first().label();
                    return prediction.second().label() + labels.first() + digit;
                }

                static int joined(Image image) {
                    return JoinedModel.create()
                            .predict(new JoinedInput(new float[4], image))
                            .label();
                }

                static Set<Digit> several(float[] input) {
                    MultiLabelClassifier<float[], Digit> model = SeveralModel.create();
                    MultiLabelPrediction<Digit> prediction = model.predict(input);
                    return Dataset.of(List.of(input), List.of(Set.of(Digit.ONE))).label(0);
                }

                static double kinds(float[] input) {
                    KindsModel model = KindsModel.create();
                    model.setSureThreshold(model.tagsThreshold("a"));
                    model.setTagsThreshold("b", model.sureThreshold());
                    model.setTagsThreshold(0.5);
                    KindsPrediction prediction = model.predict(input);
                    Prediction<Digit> order = prediction.order();
                    RegressionPrediction<KindsPlaceOutputs> place = prediction.place();
                    MultiLabelPrediction<String> tags = prediction.tags();
                    RegressionEvaluation size =
                            model.evaluate(
                                    Dataset.of(
                                            List.of(input),
                                            List.of(
                                                    new KindsLabels(
                                                            prediction.sure().label(),
                                                            Set.of("a"),
                                                            Digit.ONE,
                                                            2.5,
                                                            new KindsPlaceOutputs(1, 2)))))
                                    .size();
                    return new KindsPlaceOutputs(3, 4).x();
                }

                static String row(Row row) {
                    RowParser<Row> parser = RowEncoder.rows();
                    RowEncoder encoder = new RowEncoder();
                    Block block = new ReaderBlock();
                    return OfRowModel.create().predict(row).label();
                }
            }
            """;

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void onlyTheErrorsThemselvesAreReported(CompilerUnderTest compiler, @TempDir Path folder) {
        Compilation compilation =
                Compilation.lenient(
                        compiler, Map.of("Networks.java", NETWORKS, "Uses.java", USES), folder);
        assertEquals(
                List.of(
                        "CONDYLE-1013",
                        "CONDYLE-202",
                        "CONDYLE-301",
                        "CONDYLE-301",
                        "CONDYLE-301",
                        "CONDYLE-301"),
                errors(compilation)
                        .map(it -> it.isOurs() ? it.code() : it.text())
                        .sorted()
                        .toList());
        assertFalse(compilation.success());
    }

    /** The folders contain the files of the failed compilation, as in an incremental build. */
    @Test
    void correctedClassesReplacePlaceholders(@TempDir Path folder) {
        CompilerUnderTest compiler = CompilerUnderTest.JAVAC;
        Map<String, String> wrong = Map.of("Networks.java", NETWORKS, "Uses.java", USES);
        assertFalse(Compilation.lenient(compiler, wrong, folder).success());
        String corrected =
                NETWORKS.replace("filters = 0", "filters = 1")
                        .replace("@Dense(0)", "@Dense(1)")
                        .replace("shape = 0", "shape = 4")
                        .replace("{2, 1}", "{1, 2}");
        Compilation compilation =
                Compilation.lenient(
                        compiler, Map.of("Networks.java", corrected, "Uses.java", USES), folder);
        assertEquals(List.of(), errors(compilation).map(Finding::text).toList());
        assertTrue(
                compilation.generated().values().stream()
                        .noneMatch(it -> it.contains("Placeholder")));
    }

    static Stream<Arguments> sourcesAndCompilers() {
        return Golden.sources("bad").stream()
                .flatMap(
                        source ->
                                Arrays.stream(CompilerUnderTest.values())
                                        .map(compiler -> Arguments.of(source, compiler)));
    }

    @ParameterizedTest
    @MethodSource("sourcesAndCompilers")
    void placeholdersCompile(Path source, CompilerUnderTest compiler, @TempDir Path folder) {
        Compilation compilation =
                Compilation.lenient(
                        compiler, Map.of(Golden.name(source), Golden.read(source)), folder);
        assertEquals(
                List.of(),
                errors(compilation)
                        .filter(it -> compilation.generated().containsKey(it.file()))
                        .map(it -> it.file() + ": " + it.text())
                        .toList());
    }

    private static Stream<Finding> errors(Compilation compilation) {
        return compilation.findings().stream().filter(it -> it.kind() == Diagnostic.Kind.ERROR);
    }
}
