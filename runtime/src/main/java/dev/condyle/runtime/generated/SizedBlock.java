package dev.condyle.runtime.generated;

import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Creates a network whose heads have as many logits as their tasks require.
 *
 * @param blocks creates the network for the numbers of logits
 * @param sizes the numbers of logits
 */
record SizedBlock(Function<? super HeadSizes, ? extends ClassifierBlock> blocks, HeadSizes sizes)
        implements Supplier<ClassifierBlock> {

    static SizedBlock of(Function<? super HeadSizes, ? extends ClassifierBlock> blocks) {
        return new SizedBlock(
                blocks,
                head -> {
                    throw new IllegalStateException("The labels of " + head + " are unknown.");
                });
    }

    /** Returns a supplier for the tasks of a model; the same one if it does not depend on them. */
    static Supplier<? extends ClassifierBlock> of(
            Supplier<? extends ClassifierBlock> block, Tasks<?> tasks) {
        return block instanceof SizedBlock sized
                ? new SizedBlock(sized.blocks, head -> logits(head, tasks))
                : block;
    }

    private static int logits(String head, Tasks<?> tasks) {
        for (Task<?, ?> task : tasks.tasks()) {
            if (task.name().equals(head)) {
                return task.target().logits();
            }
        }
        throw new IllegalArgumentException("There is no head " + head + ".");
    }

    @Override
    public ClassifierBlock get() {
        return blocks.apply(sizes);
    }
}
