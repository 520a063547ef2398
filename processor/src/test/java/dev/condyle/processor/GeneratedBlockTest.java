package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.run.BlockRun;
import dev.condyle.processor.run.SummaryLine;
import dev.condyle.runtime.generated.ClassifierBlock;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that generated blocks behave at run time as the processor inferred. */
class GeneratedBlockTest {

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void kerasExampleHasExpectedParametersAndShapes(CompilerUnderTest compiler) throws Exception {
        Compilation compilation = compile(compiler, "DigitReader");
        String source = compilation.generated().get("DigitReaderBlock.java");
        assertEquals(34_826, SummaryLine.total(source));
        try (URLClassLoader loader = compilation.load()) {
            Block block = BlockRun.newBlock(loader, "golden.DigitReaderBlock");
            BlockRun.check(block, source, DataType.FLOAT32, 1, 28, 28);
        }
    }

    @Test
    void everyMemberBehavesAsInferred() throws Exception {
        Compilation compilation = compile(CompilerUnderTest.JAVAC, "EveryMember");
        try (URLClassLoader loader = compilation.load()) {
            Block block = BlockRun.newBlock(loader, "golden.EveryMemberBlock");
            String source = compilation.generated().get("EveryMemberBlock.java");
            BlockRun.check(block, source, DataType.FLOAT32, 3, 64, 48);
        }
    }

    @Test
    void forwardAppliesHeadToFeatures() throws Exception {
        try (URLClassLoader loader = digitReader();
                NDManager manager = NDManager.newBaseManager()) {
            ClassifierBlock block = newDigitReader(loader);
            block.initialize(manager, DataType.FLOAT32, new Shape(2, 1, 28, 28));
            ParameterStore store = new ParameterStore(manager, false);
            NDList batch = new NDList(manager.randomUniform(0, 1, new Shape(2, 1, 28, 28)));
            NDList features = block.forwardFeatures(store, batch, false);
            assertEquals(new Shape(2, 1600), features.singletonOrThrow().getShape());
            NDArray parts = block.forwardHead(store, features, false).singletonOrThrow();
            assertEquals(parts, block.forward(store, batch, false).singletonOrThrow());
        }
    }

    @Test
    void rectifierAfterMaxPoolingIsTheSameAsBefore() throws Exception {
        try (URLClassLoader loader = digitReader();
                NDManager manager = NDManager.newBaseManager()) {
            Engine.getInstance().setRandomSeed(1);
            ClassifierBlock block = newDigitReader(loader);
            block.initialize(manager, DataType.FLOAT32, new Shape(4, 1, 28, 28));
            ParameterStore store = new ParameterStore(manager, false);
            NDList batch = new NDList(manager.randomNormal(new Shape(4, 1, 28, 28)));
            List<Block> children = block.getChildren().values();

            List<float[]> generated =
                    outputAndGradients(block, () -> block.forward(store, batch, false));
            List<float[]> inOrder =
                    outputAndGradients(
                            block,
                            () -> {
                                NDList x = batch;
                                for (Block child : children) {
                                    x = child.forward(store, x, false);
                                    x = child instanceof Conv2d ? Activation.relu(x) : x;
                                }
                                return x;
                            });

            assertEquals(7, generated.size());
            for (int i = 0; i < generated.size(); i++) {
                assertArrayEquals(inOrder.get(i), generated.get(i));
            }
        }
    }

    private static List<float[]> outputAndGradients(Block block, Supplier<NDList> forward) {
        List<float[]> arrays = new ArrayList<>();
        List<Parameter> parameters = List.copyOf(block.getParameters().values());
        parameters.forEach(it -> it.getArray().setRequiresGradient(true));
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray logits = forward.get().singletonOrThrow();
            collector.backward(logits.square().sum());
            arrays.add(logits.toFloatArray());
        }
        for (Parameter parameter : parameters) {
            NDArray gradient = parameter.getArray().getGradient();
            arrays.add(gradient.toFloatArray());
            gradient.muli(0);
        }
        return arrays;
    }

    @Test
    void initialisesWeightsGlorotUniformAndBiasesZero() throws Exception {
        try (URLClassLoader loader = digitReader();
                NDManager manager = NDManager.newBaseManager()) {
            Block block = newDigitReader(loader);
            block.initialize(manager, DataType.FLOAT32, new Shape(1, 1, 28, 28));
            for (Parameter parameter : block.getParameters().values()) {
                NDArray values = parameter.getArray();
                float largest = values.abs().max().getFloat();
                if (parameter.getName().equals("bias")) {
                    assertEquals(0, largest);
                } else {
                    double limit = Math.sqrt(6.0 / fans(values.getShape()));
                    assertTrue(largest <= limit, () -> largest + " > " + limit);
                    assertTrue(largest > 0.9 * limit, () -> largest + " is far below " + limit);
                }
            }
        }
    }

    @Test
    void trainsWithDjlTrainerAsPartOfLargerNetwork() throws Exception {
        try (URLClassLoader loader = digitReader();
                Model model = Model.newInstance("larger")) {
            SequentialBlock larger = new SequentialBlock().add(x -> new NDList(x.head().div(255)));
            model.setBlock(larger.add(newDigitReader(loader)));
            DefaultTrainingConfig config =
                    new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                            .optOptimizer(
                                    Optimizer.adam()
                                            .optLearningRateTracker(Tracker.fixed(0.003f))
                                            .build());
            Engine.getInstance().setRandomSeed(1);
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(new Shape(1, 1, 28, 28));
                NDManager manager = trainer.getManager();
                NDArray images = manager.randomUniform(0, 255, new Shape(8, 1, 28, 28));
                NDArray labels = manager.arange(8);
                float first = step(trainer, images, labels);
                float later = first;
                for (int i = 0; i < 30; i++) {
                    later = step(trainer, images, labels);
                }
                assertTrue(later < 0.75 * first, "loss went from " + first + " to " + later);
            }
        }
    }

    private static float step(Trainer trainer, NDArray images, NDArray labels) {
        try (GradientCollector collector = trainer.newGradientCollector()) {
            NDList logits = trainer.forward(new NDList(images));
            NDArray loss = trainer.getLoss().evaluate(new NDList(labels), logits);
            collector.backward(loss);
            trainer.step();
            return loss.getFloat();
        }
    }

    /** Returns the sum of fan-in and fan-out of a kernel or matrix. */
    private static double fans(Shape shape) {
        long receptive = shape.slice(2).size();
        return (shape.get(0) + shape.get(1)) * (double) receptive;
    }

    private URLClassLoader digitReader() {
        return compile(CompilerUnderTest.JAVAC, "DigitReader").load();
    }

    private static ClassifierBlock newDigitReader(ClassLoader loader)
            throws ReflectiveOperationException {
        return (ClassifierBlock) BlockRun.newBlock(loader, "golden.DigitReaderBlock");
    }

    private Compilation compile(CompilerUnderTest compiler, String name) {
        String file = name + ".java";
        return Compilation.lenient(
                compiler,
                Map.of(file, Golden.read(Path.of("src/test/resources/golden/good", file))),
                folder);
    }
}
