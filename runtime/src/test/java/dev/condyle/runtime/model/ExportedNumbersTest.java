package dev.condyle.runtime.model;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.MultiLabelPrediction;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.RegressionPrediction;
import dev.condyle.runtime.column.Everything;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Regression;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.internal.inference.Shade;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.training.Fit;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exported models compute what the models predict. */
class ExportedNumbersTest {

    private static final List<float[]> POINTS =
            List.of(
                    new float[] {1, 0.5f, -2, 3},
                    new float[] {-3, 0.25f, 1, 0},
                    new float[] {0, 10, -0.5f, -4});

    @TempDir private Path folder;

    private <I, P> void check(
            String name, Model<I, ?, P, ?> model, List<I> inputs, Function<P, float[][]> numbers)
            throws Exception {
        ExportRuns.check(name, folder, model, inputs, numbers);
    }

    private static <C> float[][] one(Prediction<C> prediction) {
        return new float[][] {prediction.probabilities()};
    }

    @Test
    void severalClasses() throws Exception {
        try (TinyModel model = new TinyModel(ModelOptions.defaults().seed(1))) {
            check("classes", model, POINTS, ExportedNumbersTest::one);
        }
    }

    @Test
    void twoClasses() throws Exception {
        try (KindModels.OfTwo<Boolean> model = new KindModels.OfTwo<>(Target.binary())) {
            check("binary", model, POINTS, ExportedNumbersTest::one);
        }
    }

    @Test
    void setsOfClasses() throws Exception {
        try (KindModels.OfSets<Size> model =
                new KindModels.OfSets<>(Target.multiLabel(LabelSets.of(Size.class)))) {
            Function<MultiLabelPrediction<Size>, float[][]> numbers =
                    it -> new float[][] {it.probabilities()};
            check("sets", model, POINTS, numbers);
        }
    }

    @Test
    void orderedClasses() throws Exception {
        try (KindModels.OfRanks<Integer> model =
                new KindModels.OfRanks<>(Target.ordinal(LabelSets.ofCount(5)))) {
            check("ordinal", model, POINTS, ExportedNumbersTest::one);
        }
    }

    @Test
    void aNumber() throws Exception {
        try (KindModels.OfNumbers<Double> model =
                new KindModels.OfNumbers<>(Target.regression("price"))) {
            Function<RegressionPrediction<Double>, float[][]> numbers =
                    it -> new float[][] {{it.value().floatValue()}};
            check("number", model, POINTS, numbers);

            // The scale is learned.
            model.fit(Dataset.of(POINTS, List.of(1000.0, 250_000.0, -7e5)), fit());
            check("scaled", model, POINTS, numbers);
        }
    }

    private record Pair(double low, double high) {}

    @Test
    void quantilesOfSeveralNumbers() throws Exception {
        String[] outputs = {"low", "high"};
        Regression<Pair> target =
                Target.regression(
                                outputs,
                                (Pair it) -> new double[] {it.low(), it.high()},
                                it -> new Pair(it[0], it[1]))
                        .quantiles(0.1, 0.5, 0.8, 0.9);
        Function<RegressionPrediction<Pair>, float[][]> numbers =
                it -> {
                    float[] values = new float[8];
                    for (int i = 0; i < 4; i++) {
                        Pair pair = it.quantile(target.quantiles().get(i));
                        values[i] = (float) pair.low();
                        values[4 + i] = (float) pair.high();
                    }
                    return new float[][] {values};
                };
        // An untrained network predicts quantiles in any order; the export sorts them.
        try (KindModels.OfNumbers<Pair> model = new KindModels.OfNumbers<>(target)) {
            check("quantiles", model, POINTS, numbers);
            List<Pair> labels = List.of(new Pair(1, 10), new Pair(2, -30), new Pair(5, 50));
            model.fit(Dataset.of(POINTS, labels), fit());
            check("scaled-quantiles", model, POINTS, numbers);
        }
    }

    private static Fit<Object, Object> fit() {
        return Fit.epochs(2).batchSize(3).quiet();
    }

    @Test
    void severalHeads() throws Exception {
        try (PairModel model = new PairModel()) {
            Function<PairModel.PairPrediction, float[][]> numbers =
                    it -> new float[][] {it.size().probabilities(), it.shade().probabilities()};
            check("heads", model, POINTS, numbers);
        }
    }

    @Test
    void severalInputsWithFrozenNetworks() throws Exception {
        try (VisitModel model = new VisitModel(false, true)) {
            Dataset<VisitModel.Visit, ?> data = VisitModel.visits(3, 2, 7);
            List<VisitModel.Visit> visits = IntStream.range(0, 3).mapToObj(data::input).toList();
            check("inputs", model, visits, ExportedNumbersTest::one);
        }
    }

    @Test
    void aFrozenNetwork() throws Exception {
        List<float[]> pictures =
                IntStream.range(0, 3)
                        .mapToObj(VisitModel.visits(3, 1, 8)::input)
                        .map(it -> it.pictures().get(0))
                        .toList();
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            check("frozen", model, pictures, ExportedNumbersTest::one);
        }
    }

    @Test
    void aRecordWithEveryKindOfColumn() throws Exception {
        EverythingModel.write(folder.resolve("model"));
        List<Everything> rows = Everything.rows(2, 3);
        try (EverythingModel model = new EverythingModel(folder.resolve("model"))) {
            check("columns", model, rows, ExportedNumbersTest::one);
        }
    }

    @Test
    void aRecordOfNumbers() throws Exception {
        try (SavedColumnsModelTest.SizeModel model =
                new SavedColumnsModelTest.SizeModel("size", "45".repeat(32))) {
            List<Double> sizes = List.of(1.0, 3.0, 10.0);
            Dataset<Double, Shade> data =
                    Dataset.of(sizes, it -> it > 2 ? Shade.DARK : Shade.LIGHT);
            model.fit(data, fit());
            check("numbers", model, sizes, ExportedNumbersTest::one);
        }
    }
}
