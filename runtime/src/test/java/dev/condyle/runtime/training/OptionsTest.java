package dev.condyle.runtime.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.evaluation.Metric;
import dev.condyle.runtime.picture.Augmentation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each setter of {@link Fit} and {@link FineTune} changes its own option and keeps the others. */
final class OptionsTest {

    /** A setter, the fields that it changes, and a call with a value other than the default. */
    private record Setter<T>(String name, Set<String> fields, UnaryOperator<T> call) {}

    private static final Set<String> WEIGHTS =
            Set.of("classWeights", "balanced", "positiveWeights", "positiveWeight");

    private static final List<Setter<Fit<Object, Object>>> FIT =
            List.of(
                    // These two reset options that the others set.
                    new Setter<>(
                            "trainingOnly",
                            Set.of(
                                    "progress",
                                    "listeners",
                                    "checkpoints",
                                    "checkpointSteps",
                                    "checkpointTime",
                                    "validation",
                                    "stopEarly",
                                    "keepBest",
                                    "reduceOnPlateau",
                                    "averageWeights"),
                            fit -> fit.trainingOnly()),
                    new Setter<>(
                            "withoutObservers",
                            Set.of(
                                    "progress",
                                    "listeners",
                                    "checkpoints",
                                    "checkpointSteps",
                                    "checkpointTime"),
                            fit -> fit.withoutObservers()),
                    new Setter<>("withEpochs", Set.of("epochs"), fit -> fit.withEpochs(4)),
                    new Setter<>("accumulate", Set.of("accumulate"), fit -> fit.accumulate(2)),
                    new Setter<>(
                            "mixedPrecision",
                            Set.of("mixedPrecision"),
                            fit -> fit.mixedPrecision()),
                    new Setter<>(
                            "averageWeights",
                            Set.of("averageWeights"),
                            fit -> fit.averageWeights(0.9)),
                    new Setter<>(
                            "reduceOnPlateau",
                            Set.of("reduceOnPlateau"),
                            fit -> fit.reduceOnPlateau(ReduceOnPlateau.on(Metric.LOSS))),
                    new Setter<>(
                            "stopEarly", Set.of("stopEarly"), fit -> fit.stopEarly(Metric.LOSS)),
                    new Setter<>(
                            "keepBest", Set.of("keepBest"), fit -> fit.keepBest(Metric.ACCURACY)),
                    new Setter<>("layerDecay", Set.of("layerDecay"), fit -> fit.layerDecay(3)),
                    new Setter<>(
                            "checkpointInto",
                            Set.of("checkpoints"),
                            fit -> fit.checkpointInto(Path.of("folder"))),
                    // The steps and the time replace one another.
                    new Setter<>(
                            "checkpointEvery",
                            Set.of("checkpointSteps", "checkpointTime"),
                            fit -> fit.checkpointEvery(Duration.ofMinutes(1))),
                    new Setter<>(
                            "checkpointEvery",
                            Set.of("checkpointSteps", "checkpointTime"),
                            fit -> fit.checkpointEvery(5)),
                    new Setter<>("batchSize", Set.of("batchSize"), fit -> fit.batchSize(7)),
                    new Setter<>(
                            "optimizer",
                            Set.of("optimizer"),
                            fit -> fit.optimizer(Optimizer.sgd())),
                    new Setter<>(
                            "schedule", Set.of("schedule"), fit -> fit.schedule(Schedule.cosine())),
                    new Setter<>("clipNorm", Set.of("clipNorm"), fit -> fit.clipNorm(2)),
                    new Setter<>(
                            "labelSmoothing",
                            Set.of("labelSmoothing"),
                            fit -> fit.labelSmoothing(0.1)),
                    // The weights and balanced replace one another.
                    new Setter<>("balanced", WEIGHTS, fit -> fit.balanced()),
                    new Setter<>(
                            "classWeights", WEIGHTS, fit -> fit.classWeights(Map.of("a", 2.0))),
                    new Setter<>(
                            "positiveWeights",
                            WEIGHTS,
                            fit -> fit.positiveWeights(Map.of("a", 2.0))),
                    new Setter<>("positiveWeight", WEIGHTS, fit -> fit.positiveWeight(2)),
                    new Setter<>(
                            "backboneRate", Set.of("backboneRate"), fit -> fit.backboneRate(0.5)),
                    new Setter<>(
                            "fineTune",
                            Set.of("fineTuning"),
                            fit -> fit.fineTune(FineTune.epochs(2))),
                    new Setter<>(
                            "augment",
                            Set.of("augmentations"),
                            fit -> fit.augment(Augmentation.flip())),
                    new Setter<>("mixup", Set.of("mixup"), fit -> fit.mixup(0.2)),
                    new Setter<>("cutMix", Set.of("cutMix"), fit -> fit.cutMix(0.2)),
                    new Setter<>("shuffle", Set.of("shuffle"), fit -> fit.shuffle(false)),
                    new Setter<>("seed", Set.of("seed"), fit -> fit.seed(5)),
                    new Setter<>(
                            "progress", Set.of("progress"), fit -> fit.progress(Progress.LINES)),
                    new Setter<>("quiet", Set.of("progress"), fit -> fit.quiet()),
                    new Setter<>(
                            "listener",
                            Set.of("listeners"),
                            fit -> fit.listener(new FitListener() {})),
                    new Setter<>(
                            "validation",
                            Set.of("validation"),
                            fit ->
                                    fit.validation(Dataset.of(List.of("x"), List.of("a")))
                                            .validation(
                                                    Dataset.of(List.<Object>of(1), List.of(2)))));

    private static final List<Setter<FineTune>> FINE_TUNE =
            List.of(
                    new Setter<>("withEpochs", Set.of("epochs"), phase -> phase.withEpochs(4)),
                    new Setter<>("from", Set.of("from"), phase -> phase.from("layer4")),
                    new Setter<>("rate", Set.of("rate"), phase -> phase.rate(0.3)),
                    new Setter<>("layerDecay", Set.of("layerDecay"), phase -> phase.layerDecay(3)),
                    new Setter<>(
                            "schedule",
                            Set.of("schedule"),
                            phase -> phase.schedule(Schedule.cosine())));

    @Test
    void aSetterOfFitKeepsAllOtherOptions() {
        check(Fit.class, Fit.epochs(3), FIT);
    }

    @Test
    void aSetterOfFineTuneKeepsAllOtherOptions() {
        check(FineTune.class, FineTune.epochs(3), FINE_TUNE);
    }

    /** Sets one option after another, and then each of them again. */
    private static <T> void check(Class<?> type, T start, List<Setter<T>> setters) {
        assertEquals(
                settersOf(type), setters.stream().map(Setter::name).collect(Collectors.toSet()));
        T value = start;
        Set<String> set = new HashSet<>();
        for (Setter<T> setter : setters) {
            value = changed(setter, value);
            set.addAll(setter.fields());
        }
        Map<String, Object> before = values(start);
        Map<String, Object> all = values(value);
        assertEquals(all.keySet(), set, "Each field needs a setter.");
        for (String field : set) {
            // Of options that replace one another, only the last one is set.
            boolean replaced =
                    WEIGHTS.contains(field) && !field.equals("positiveWeight")
                            || field.equals("checkpointTime");
            if (!replaced) {
                assertNotEquals(before.get(field), all.get(field), field);
            }
        }
        for (Setter<T> setter : setters) {
            keepsOthers(setter, value);
        }
    }

    private static <T> T changed(Setter<T> setter, T value) {
        Map<String, Object> before = values(value);
        T after = keepsOthers(setter, value);
        assertNotEquals(before, values(after), setter.name() + " changes nothing");
        assertEquals(before, values(value), setter.name() + " changes the old instance");
        return after;
    }

    private static <T> T keepsOthers(Setter<T> setter, T value) {
        Map<String, Object> expected = values(value);
        T after = setter.call().apply(value);
        Map<String, Object> actual = values(after);
        expected.keySet().removeAll(setter.fields());
        actual.keySet().removeAll(setter.fields());
        assertEquals(expected, actual, setter.name());
        return after;
    }

    /** The public methods with arguments, or those without that have no value to return. */
    private static Set<String> settersOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() == type)
                .map(Method::getName)
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> values(Object object) {
        try {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Field field : object.getClass().getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) {
                    continue;
                }
                field.setAccessible(true);
                if (field.getName().equals("options")) {
                    return values(field.get(object));
                }
                values.put(field.getName(), field.get(object));
            }
            return values;
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theDefaultsOfFineTuneMatchTheDocumentation() {
        FineTune phase = FineTune.epochs(3);
        assertEquals(3, phase.epochs());
        assertEquals(Optional.empty(), phase.from());
        assertEquals(0.1, phase.rate());
        assertEquals(10, phase.layerDecay());
        assertEquals(Optional.empty(), phase.schedule());
    }

    @Test
    void theOptionsOfFineTuneAreReturned() {
        Schedule schedule = Schedule.cosine();
        FineTune phase =
                FineTune.epochs(3).from("layer4").rate(0.5).layerDecay(1).schedule(schedule);
        assertEquals(Optional.of("layer4"), phase.from());
        assertEquals(0.5, phase.rate());
        assertEquals(1, phase.layerDecay());
        assertEquals(Optional.of(schedule), phase.schedule());
    }

    @Test
    void optionsOfFineTuneOutOfRangeAreRejectedByName() {
        assertRefused("epochs must be at least 1, not 0", () -> FineTune.epochs(0));
        assertRefused(
                "rate must be a finite number above 0, not 0.0", () -> FineTune.epochs(1).rate(0));
        assertRefused(
                "layerDecay must be a finite number of at least 1, not 0.5",
                () -> FineTune.epochs(1).layerDecay(0.5));
        assertRefused(
                "backboneRate must be a finite number above 0, not -1.0",
                () -> Fit.epochs(1).backboneRate(-1));
        assertRefused(
                "mixup must be a finite number above 0, not 0.0", () -> Fit.epochs(1).mixup(0));
        assertRefused(
                "cutMix must be a finite number above 0, not NaN",
                () -> Fit.epochs(1).cutMix(Double.NaN));
    }

    private static void assertRefused(String message, Runnable action) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }

    @Test
    void toStringListsTheOptionsThatAreSet() {
        assertEquals(
                "Fit(epochs=3, batchSize=32, optimizer="
                        + Optimizer.adam()
                        + ", schedule=constant())",
                Fit.epochs(3).toString());
        assertEquals(
                "Fit(epochs=3, batchSize=8, optimizer="
                        + Optimizer.sgd()
                        + ", schedule=cosine(0.0).warmUp(5), clipNorm=1.0, labelSmoothing=0.1,"
                        + " balanced, backboneRate=0.5, fineTune=FineTune(epochs=2, from=layer4,"
                        + " rate=0.1, layerDecay=10.0, schedule=step(1, 0.5)),"
                        + " augment=[FlipAugmentation[]], mixup=0.2, cutMix=1.0, shuffle=false, seed=5,"
                        + " progress=QUIET, 1 listener, validation=1 examples)",
                Fit.epochs(3)
                        .batchSize(8)
                        .optimizer(Optimizer.sgd())
                        .schedule(Schedule.cosine().warmUp(5))
                        .clipNorm(1)
                        .labelSmoothing(0.1)
                        .balanced()
                        .backboneRate(0.5)
                        .fineTune(FineTune.epochs(2).from("layer4").schedule(Schedule.step(1, 0.5)))
                        .augment(Augmentation.flip())
                        .mixup(0.2)
                        .cutMix(1)
                        .shuffle(false)
                        .seed(5)
                        .quiet()
                        .listener(new FitListener() {})
                        .validation(Dataset.of(List.of("x"), List.of("a")))
                        .toString());
        assertEquals(
                "Fit(epochs=1, batchSize=32, optimizer="
                        + Optimizer.adam()
                        + ", schedule=constant(), classWeights={a=2.0},"
                        + " fineTune=FineTune(epochs=2, rate=0.5, layerDecay=3.0), 2 listeners)",
                Fit.epochs(1)
                        .classWeights(Map.of("a", 2.0))
                        .fineTune(FineTune.epochs(2).rate(0.5).layerDecay(3))
                        .listener(new FitListener() {})
                        .listener(new FitListener() {})
                        .toString());
        assertEquals("oneCycle(0.3)", Schedule.oneCycle().toString());
    }
}
