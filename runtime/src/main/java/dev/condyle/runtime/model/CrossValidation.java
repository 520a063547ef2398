package dev.condyle.runtime.model;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Split;
import dev.condyle.runtime.internal.progress.ProgressDisplay;
import dev.condyle.runtime.internal.text.Arguments;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Cross-validation: each fold of the data is the test data of a model that is trained on the other
 * folds. So every example has a prediction by a model that was not trained on it:
 *
 * <pre>{@code
 * CrossValidationResult<Prediction<Species>, Evaluation<Species>> result =
 *         CrossValidation.folds(5).repeated(3).run(penguins, PenguinsModel::create, Fit.epochs(60));
 * System.out.println(result);
 * }</pre>
 *
 * <p>The folds have the guarantees of scikit-learn's {@code StratifiedKFold}: every example is in
 * exactly one fold, and the sizes of two folds, and the numbers of examples of a label in them,
 * differ by at most 1. With {@link #grouped}, they are those of {@code StratifiedGroupKFold}: no
 * group is split, and the labels are distributed as evenly as whole groups allow. The folds keep
 * the order of the data, and the same seed produces the same folds. Labels are compared by {@code
 * equals}: a set, or a record of several labels, is one label, and numbers that occur once are
 * distributed at random.
 *
 * <p>Labels that a head learns from data are those of all folds. Everything else, such as
 * vocabularies, is learned from the training data of a fold.
 *
 * <p>The folds run one after another, or with {@link #parallel} at the same time, which is faster
 * for networks that do not use all processor cores by themselves.
 *
 * <p>Immutable and thread-safe: each setter returns a new instance.
 *
 * @param <I> the type of an input that {@link #grouped} accepts
 */
public final class CrossValidation<I> {

    private static final int BLOCK = 256;

    private final int folds;
    private final int repetitions;
    private final long seed;
    private final OptionalDouble validation;
    private final int parallel;
    private final @Nullable Function<? super I, ?> group; // null: no groups

    private CrossValidation(
            int folds,
            int repetitions,
            long seed,
            OptionalDouble validation,
            int parallel,
            @Nullable Function<? super I, ?> group) {
        this.folds = folds;
        this.repetitions = repetitions;
        this.seed = seed;
        this.validation = validation;
        this.parallel = parallel;
        this.group = group;
    }

    /**
     * Returns a cross-validation with a number of folds, stratified by label, once, with seed 0.
     *
     * @param folds at least 2
     * @throws IllegalArgumentException if it is below 2
     */
    public static CrossValidation<Object> folds(int folds) {
        return new CrossValidation<>(
                Arguments.atLeast("folds", folds, 2), 1, 0, OptionalDouble.empty(), 1, null);
    }

    /**
     * Repeats the cross-validation with other random folds. Default: 1.
     *
     * @param repetitions at least 1
     * @throws IllegalArgumentException if it is below 1
     */
    public CrossValidation<I> repeated(int repetitions) {
        Arguments.atLeast("repetitions", repetitions, 1);
        return new CrossValidation<>(folds, repetitions, seed, validation, parallel, group);
    }

    /** Sets the seed of the folds. Default: 0. */
    public CrossValidation<I> seed(long seed) {
        return new CrossValidation<>(folds, repetitions, seed, validation, parallel, group);
    }

    /**
     * Keeps all examples of a group in one fold: all rows of a patient, a day or a house.
     * Otherwise, a model would be tested on examples that are almost identical to its training
     * examples. Each group is evaluated once per input, which reads the inputs of a data set that
     * is not in memory.
     *
     * @param group returns the group of an input, compared by {@code equals}: {@code
     *     .grouped(Visit::patient)}, or a lambda with a declared type, {@code (Visit visit) -> …}
     */
    public <J> CrossValidation<J> grouped(Function<? super J, ?> group) {
        Objects.requireNonNull(group, "group");
        return new CrossValidation<>(folds, repetitions, seed, validation, parallel, group);
    }

    /**
     * Splits validation data from the training data of each fold, for early stopping. They are
     * stratified, and grouped if the folds are. Use this instead of {@link Fit#validation}, whose
     * examples would be in the training or the test data of the folds. The test data of a fold are
     * never used in its training.
     *
     * @param fraction the share of the training data, above 0 and below 1
     * @throws IllegalArgumentException if it is out of range
     */
    public CrossValidation<I> validation(double fraction) {
        Arguments.between("validation", fraction, 0, 1);
        return new CrossValidation<>(
                folds, repetitions, seed, OptionalDouble.of(fraction), parallel, group);
    }

    /**
     * Trains several folds at the same time. Each training computes on one thread of the engine.
     * Only the end of each fold is printed, and listeners are called by several threads. Default:
     * 1.
     *
     * <p>The results are the same, except for rounding in networks that are large enough to use
     * several threads of the engine otherwise. They are not reproducible if the network draws
     * random numbers from the engine: dropout on a GPU, dropout in an {@code @Lstm} or {@code @Gru}
     * of several layers, or user code.
     *
     * <p>Each training needs its own memory, also for cached inputs. A {@code @Backbone} field with
     * a block belongs to one model at a time; use a method instead.
     *
     * @param trainings at least 1; more trainings than processor cores are no faster
     * @throws IllegalArgumentException if it is below 1
     */
    public CrossValidation<I> parallel(int trainings) {
        Arguments.atLeast("parallel", trainings, 1);
        return new CrossValidation<>(folds, repetitions, seed, validation, trainings, group);
    }

    /**
     * Returns the training and test data of each fold, in the order of the folds; of the first
     * repetition, then of the second, and so on.
     *
     * @throws DataException if there are fewer examples or groups than folds, or a label or a group
     *     is null
     */
    public <J extends I, L> List<Split<J, L>> splits(Dataset<J, L> data) {
        List<Split<J, L>> splits = new ArrayList<>();
        for (int[] test : tests(data)) {
            splits.add(split(data, test));
        }
        return splits;
    }

    private static <I, L> Split<I, L> split(Dataset<I, L> data, int[] test) {
        boolean[] isTest = new boolean[data.size()];
        for (int example : test) {
            isTest[example] = true;
        }
        int[] training = IntStream.range(0, isTest.length).filter(i -> !isTest[i]).toArray();
        return new Split<>(data.subset(training), data.subset(test));
    }

    /** Returns the test examples of each fold of each repetition. */
    private <J extends I> List<int[]> tests(Dataset<J, ?> data) {
        require(data.size(), data.size() == 1 ? "example" : "examples");
        int[] labels = Folds.labels(data);
        int[] groups = group == null ? new int[0] : Folds.groups(data, group);
        if (group != null) {
            int count = (int) IntStream.of(groups).distinct().count();
            require(count, count == 1 ? "group" : "groups");
        }
        // The algorithm of java.util.Random is specified.
        Random random = new Random(seed);
        List<int[]> tests = new ArrayList<>();
        for (int repetition = 0; repetition < repetitions; repetition++) {
            int[] fold =
                    group == null
                            ? Folds.stratified(labels, folds, random)
                            : Folds.grouped(labels, groups, folds, random);
            for (int number = 0; number < folds; number++) {
                int chosen = number;
                tests.add(IntStream.range(0, fold.length).filter(i -> fold[i] == chosen).toArray());
            }
        }
        return tests;
    }

    private void require(int count, String what) {
        if (count < folds) {
            throw new DataException(
                    "The data set has "
                            + count
                            + " "
                            + what
                            + ", but at least "
                            + folds
                            + " are required for "
                            + folds
                            + " folds.");
        }
    }

    /**
     * Trains and evaluates a new model for each fold. Each model is closed after its evaluation.
     * With {@link Fit#checkpointInto}, the checkpoints of each fold are in a subfolder.
     *
     * @param data the examples
     * @param models creates a model; called once per fold. {@code PenguinsModel::create} creates
     *     models with the same seed.
     * @param fit the training options of each fold, without validation data if {@link #validation}
     *     is set
     * @throws DataException if there are fewer examples or groups than folds, a label or a group is
     *     null, or an example does not fit
     * @throws IllegalArgumentException if {@code models} returns the same model twice, or
     *     validation data is set twice
     * @throws dev.condyle.runtime.training.TrainingDivergedException if a training diverges
     * @throws dev.condyle.runtime.training.TrainingInterruptedException if the thread is
     *     interrupted
     */
    public <J extends I, L, P, E> CrossValidationResult<P, E> run(
            Dataset<J, L> data,
            Supplier<? extends Model<J, L, P, E>> models,
            Fit<? super J, ? super L> fit) {
        Objects.requireNonNull(models, "models");
        if (validation.isPresent() && fit.validation().isPresent()) {
            throw new IllegalArgumentException(
                    "Both CrossValidation.validation and Fit.validation are set. Remove one.");
        }
        List<int[]> tests = tests(data);
        NewModels<Model<J, L, P, E>> created = new NewModels<>(models);
        List<FoldResult<P, E>> results = new ArrayList<>();
        if (parallel == 1) {
            for (int i = 0; i < tests.size(); i++) {
                ProgressDisplay.print(fit.progress(), title(i));
                results.add(run(data, created, fit, tests.get(i), i));
            }
        } else {
            Fit<? super J, ? super L> quiet = fit.quiet();
            List<Callable<FoldResult<P, E>>> trainings = new ArrayList<>();
            for (int i = 0; i < tests.size(); i++) {
                int index = i;
                trainings.add(
                        () -> {
                            FoldResult<P, E> result =
                                    run(data, created, quiet, tests.get(index), index);
                            ProgressDisplay.print(fit.progress(), title(index) + " has ended.");
                            return result;
                        });
            }
            results.addAll(ParallelTrainings.run(parallel, trainings));
        }
        return new CrossValidationResult<>(
                folds,
                data.size(),
                results.stream().map(FoldResult::fold).toList(),
                results.stream().map(FoldResult::predictions).toList());
    }

    private record FoldResult<P, E>(CrossValidationResult.Fold<E> fold, List<P> predictions) {}

    private <J extends I, L, P, E> FoldResult<P, E> run(
            Dataset<J, L> data,
            NewModels<Model<J, L, P, E>> models,
            Fit<? super J, ? super L> fit,
            int[] test,
            int index) {
        try (Model<J, L, P, E> model = models.next()) {
            Split<J, L> split = split(data, test);
            model.learnLabels(data);
            History history = train(model, split.training(), fit, index);
            CrossValidationResult.Fold<E> fold =
                    model.evaluated(
                            split.test(),
                            counts ->
                                    new CrossValidationResult.Fold<>(
                                            index / folds + 1,
                                            index % folds + 1,
                                            examples(test),
                                            model.evaluation(counts),
                                            counts.byHead(),
                                            history));
            return new FoldResult<>(fold, predictions(model, split.test()));
        }
    }

    /** The models of the folds. */
    private static final class NewModels<M> {

        private final Supplier<? extends M> models;
        private @Nullable M last;

        NewModels(Supplier<? extends M> models) {
            this.models = models;
        }

        /** Creates a model. Suppliers need not be thread-safe. */
        synchronized M next() {
            M model = models.get();
            if (model == last) {
                throw new IllegalArgumentException(
                        "The supplier of CrossValidation.run returned the same model twice. Return"
                                + " a new model for each fold.");
            }
            last = model;
            return model;
        }
    }

    private String title(int index) {
        String fold = "Fold " + (index % folds + 1) + "/" + folds;
        return repetitions == 1
                ? fold
                : fold + ", repetition " + (index / folds + 1) + "/" + repetitions;
    }

    private static List<Integer> examples(int[] test) {
        return IntStream.of(test).boxed().toList();
    }

    private <J extends I, L> History train(
            Model<J, L, ?, ?> model,
            Dataset<J, L> training,
            Fit<? super J, ? super L> options,
            int index) {
        Fit<? super J, ? super L> fit =
                options.checkpoints().isEmpty()
                        ? options
                        : options.checkpointInto(
                                options.checkpoints().get().resolve("fold-" + (index + 1)));
        if (validation.isEmpty()) {
            return model.fit(training, fit);
        }
        double fraction = validation.getAsDouble();
        Split<J, L> split =
                group == null
                        ? training.split(fraction, seed + index)
                        : training.split(fraction, seed + index, group);
        return model.fit(split.training(), fit.validation(split.test()));
    }

    /** Predicts in blocks, so that not all images are in memory. */
    private static <I, P> List<P> predictions(Model<I, ?, P, ?> model, Dataset<I, ?> test) {
        List<P> predictions = new ArrayList<>();
        for (int from = 0; from < test.size(); from += BLOCK) {
            predictions.addAll(
                    model.predict(
                            IntStream.range(from, Math.min(from + BLOCK, test.size()))
                                    .mapToObj(test::input)
                                    .toList()));
        }
        return predictions;
    }

    /** Returns the number of folds and the other options that are set. */
    @Override
    public String toString() {
        return "CrossValidation(folds="
                + folds
                + (repetitions == 1 ? "" : ", repeated=" + repetitions)
                + ", seed="
                + seed
                + (validation.isEmpty() ? "" : ", validation=" + validation.getAsDouble())
                + (parallel == 1 ? "" : ", parallel=" + parallel)
                + (group == null ? "" : ", grouped")
                + ")";
    }
}
