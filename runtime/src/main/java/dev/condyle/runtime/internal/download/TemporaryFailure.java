package dev.condyle.runtime.internal.download;

import dev.condyle.runtime.weights.WeightsException;
import java.time.Duration;
import java.util.Optional;

/** Thrown when a request failed, but may succeed later. */
public final class TemporaryFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient WeightsException problem;
    private final transient Optional<Duration> pause;

    /**
     * Creates a failure.
     *
     * @param problem the exception for the user if the request is not repeated
     * @param pause the pause that the server asks for
     */
    TemporaryFailure(WeightsException problem, Optional<Duration> pause) {
        super(problem);
        this.problem = problem;
        this.pause = pause;
    }

    WeightsException problem() {
        return problem;
    }

    Optional<Duration> pause() {
        return pause;
    }
}
