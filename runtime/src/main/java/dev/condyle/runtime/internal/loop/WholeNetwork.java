package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.condyle.runtime.block.CorrectedNorm;
import dev.condyle.runtime.block.Parameters;
import dev.condyle.runtime.internal.checkpoint.CheckpointState;
import dev.condyle.runtime.internal.checkpoint.SavedCheckpoint;
import dev.condyle.runtime.internal.file.Sha256;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All weights and running statistics of a network, also those that a phase does not train.
 *
 * @param block the network
 */
record WholeNetwork(Block block) implements TrainingPart {

    private static final String WEIGHTS = "weights";
    private static final String NORMS = "norms";

    /** Returns the arrays of the network. */
    List<NDArray> arrays() {
        return Parameters.of(block).stream().map(Parameter::getArray).toList();
    }

    /** Returns the SHA-256 of all weights and running statistics. */
    String fingerprint() {
        MessageDigest digest = Sha256.newDigest();
        arrays().forEach(array -> digest.update(array.toByteBuffer()));
        return Sha256.text(digest);
    }

    @Override
    public void save(CheckpointState state) {
        state.put(WEIGHTS, arrays());
        state.put(
                NORMS,
                CorrectedNorm.statesOf(block).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")));
    }

    @Override
    public void restore(SavedCheckpoint saved) {
        saved.copy(WEIGHTS, arrays());
        CorrectedNorm.restore(
                block,
                Arrays.stream(saved.numbers(NORMS)).mapToObj(state -> (long) state).toList());
    }
}
