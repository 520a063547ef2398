package dev.condyle.samples.benchblock;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A JMH benchmark of a forward pass. The blocks alternate between iterations, so a round of {@link
 * Turns#COUNT} iterations measures all of them within a second, under the same load of the machine.
 *
 * @param <M> the classifier that the generated block belongs to
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public abstract class PairedPass<M extends AutoCloseable> {

    /** The batch size: the number of inputs per pass. */
    @Param({"1", "32"})
    public int batch;

    private M model;
    private NDManager manager;
    private ParameterStore parameters;
    private NDList input;
    private List<Block> blocks;
    private Block block;
    private int iteration;

    /** Creates the benchmark; called by JMH. */
    protected PairedPass() {}

    /** Creates the classifier. */
    protected abstract M model();

    /** Returns the block of the classifier. */
    protected abstract Block generated(M model);

    /** Returns a new, uninitialised block with the same network written by hand. */
    protected abstract Block byHand();

    /** Returns the shape of one input, without the batch dimension. */
    protected abstract Shape input();

    /** Creates the blocks and gives them the same weights. */
    @Setup(Level.Trial)
    public void open() {
        model = model();
        manager = NDManager.newBaseManager();
        parameters = new ParameterStore(manager, false);
        Shape shape = new Shape(batch).addAll(input());
        input = new NDList(manager.randomUniform(0, 1, shape));
        Block ours = generated(model);
        blocks = List.of(ours, byHand(shape, ours), byHand(shape, ours));
        requireSameAnswers();
    }

    private Block byHand(Shape shape, Block ours) {
        Block copy = byHand();
        copy.initialize(manager, DataType.FLOAT32, shape);
        // Otherwise only this block would record its pass for a backward pass.
        copy.freezeParameters(true);
        var to = copy.getParameters();
        var from = ours.getParameters();
        for (int i = 0; i < to.size(); i++) {
            // In place, because copyTo would move the weights to memory with a different alignment.
            to.valueAt(i).getArray().muli(0).addi(from.valueAt(i).getArray());
        }
        return copy;
    }

    private void requireSameAnswers() {
        float[] expected = answer(blocks.get(Turns.GENERATED));
        for (Block other : blocks) {
            float[] actual = answer(other);
            for (int i = 0; i < expected.length; i++) {
                if (Math.abs(expected[i] - actual[i]) > 1e-5f) {
                    throw new IllegalStateException("The blocks do not produce the same output.");
                }
            }
        }
    }

    private float[] answer(Block which) {
        try (NDManager scope = manager.newSubManager()) {
            input.tempAttach(scope);
            return which.forward(parameters, input, false).singletonOrThrow().toFloatArray();
        }
    }

    /** Selects the block of the next iteration. */
    @Setup(Level.Iteration)
    public void turn() {
        block = blocks.get(Turns.at(iteration++));
    }

    /**
     * The measured code: creating a manager for the arrays of the pass, the pass itself, and
     * releasing the arrays.
     *
     * @return the number of logits, so that nothing is optimised away
     */
    @Benchmark
    public long forward() {
        try (NDManager scope = manager.newSubManager()) {
            input.tempAttach(scope);
            return block.forward(parameters, input, false).singletonOrThrow().size();
        }
    }

    /**
     * Frees the native memory.
     *
     * @throws Exception if the classifier cannot be closed
     */
    @TearDown(Level.Trial)
    public void close() throws Exception {
        manager.close();
        model.close();
    }
}
