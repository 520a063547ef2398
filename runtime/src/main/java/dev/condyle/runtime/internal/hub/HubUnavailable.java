package dev.condyle.runtime.internal.hub;

import dev.condyle.runtime.weights.WeightsException;

/** Thrown when the hub cannot be asked, so that only cached files are available. */
final class HubUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient WeightsException problem;
    private final boolean refused;

    /**
     * Creates an exception.
     *
     * @param problem the exception for the user if the file is not in the cache
     * @param refused whether the hub has answered, and refuses the request
     */
    HubUnavailable(WeightsException problem, boolean refused) {
        super(problem);
        this.problem = problem;
        this.refused = refused;
    }

    boolean isRefused() {
        return refused;
    }

    WeightsException problem() {
        return problem;
    }
}
