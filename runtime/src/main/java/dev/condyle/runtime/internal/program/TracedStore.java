package dev.condyle.runtime.internal.program;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import org.jspecify.annotations.Nullable;

/** The parameters of a recorded pass, as constants with the names of the weights. */
final class TracedStore extends ParameterStore {

    private final Recording recording;

    TracedStore(NDManager manager, Recording recording) {
        super(manager, false);
        this.recording = recording;
    }

    @Override
    public @Nullable NDArray getValue(
            @Nullable Parameter parameter, Device device, boolean training) {
        return parameter == null ? null : recording.parameter(parameter).proxy();
    }

    @Override
    public NDManager getManager() {
        return recording.manager();
    }
}
