package dev.condyle.samples.benchtraining;

import static dev.condyle.layer.Activation.Function.RELU;

import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.layer.Dense;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.samples.Trained;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The network of the first program in the README, which is too small for several threads. */
@Backbone(
        input = float[].class,
        shape = {2})
@Head(names = {"inside", "outside"})
class Circle {

    private static final int EPOCHS = 40;
    private static final int POINTS = 800;

    @Dense(units = 16, activation = RELU)
    Layer hidden;

    /** Trains a new model. */
    static Trained train() {
        Random random = new Random(1);
        List<float[]> points =
                IntStream.range(0, POINTS)
                        .mapToObj(i -> new float[] {coordinate(random), coordinate(random)})
                        .toList();
        Dataset<float[], String> data =
                Dataset.of(points, p -> p[0] * p[0] + p[1] * p[1] < 0.6 ? "inside" : "outside");
        try (CircleModel model = CircleModel.create()) {
            return Trained.of(
                    model,
                    data,
                    Fit.epochs(EPOCHS).optimizer(Optimizer.adam().learningRate(0.01)).quiet());
        }
    }

    private static float coordinate(Random random) {
        return random.nextFloat() * 2 - 1;
    }
}
