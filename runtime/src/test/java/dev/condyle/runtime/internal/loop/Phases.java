package dev.condyle.runtime.internal.loop;

import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.inference.DeviceNetwork;
import dev.condyle.runtime.training.Fit;

/** Phases of trainings for tests. */
public final class Phases {

    private Phases() {}

    /** The only phase of a training, which is not closed before the network. */
    public static Phase only(
            Fit<?, ?> fit, long seed, ModelSpec<?, ?> spec, DeviceNetwork<?> network) {
        return Phase.first(run(fit, seed, spec, network), fit);
    }

    /** A training, which is not closed before the network. */
    public static TrainingRun run(
            Fit<?, ?> fit, long seed, ModelSpec<?, ?> spec, DeviceNetwork<?> network) {
        return new TrainingRun(
                fit, fit.seed().orElse(seed), 0, network.block(), network.manager(), spec.tasks());
    }
}
