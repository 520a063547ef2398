package dev.condyle.runtime.model;

import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.internal.engine.EngineWorkers;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.internal.transfer.Photos;
import dev.condyle.runtime.training.Fit;
import java.util.List;
import java.util.stream.IntStream;

/** Predicts, evaluates and trains with parts of a batch on all cores, and on the blocks. */
final class ParallelProbe {

    private static final Dataset<float[], Size> DATA = Photos.random(37, 4);

    private ParallelProbe() {}

    public static void main(String[] args) {
        try (PhotoModel eager = new PhotoModel(PhotoModel.frozen());
                PhotoModel compiled =
                        new PhotoModel(PhotoModel.frozen(), PhotoModel.SEED.compiled(true))) {
            List<float[]> inputs = IntStream.range(0, 37).mapToObj(DATA::input).toList();
            List<Prediction<Size>> a = eager.predict(inputs);
            List<Prediction<Size>> b = compiled.predict(inputs);
            double worst = 0;
            for (int i = 0; i < a.size(); i++) {
                for (int j = 0; j < a.get(i).probabilities().length; j++) {
                    worst =
                            Math.max(
                                    worst,
                                    Math.abs(
                                            a.get(i).probabilities()[j]
                                                    - b.get(i).probabilities()[j]));
                }
            }
            System.out.println("workers " + EngineWorkers.count());
            System.out.println("predictions " + worst);
            System.out.println(
                    "evaluations "
                            + Math.abs(
                                    eager.evaluate(DATA).loss() - compiled.evaluate(DATA).loss()));
            Fit<Object, Object> fit = Fit.epochs(2).batchSize(8).quiet();
            double first = eager.fit(DATA, fit).last().loss();
            double second = compiled.fit(DATA, fit).last().loss();
            System.out.println("trainings " + Math.abs(first - second));
        }
    }
}
