package dev.condyle.samples.serve;

import java.util.List;
import java.util.Optional;

/**
 * An inference request of the Open Inference Protocol.
 *
 * @param id the identifier that the answer repeats
 * @param inputs the input tensors
 * @param outputs the names of the requested outputs; empty for all
 */
record InferRequest(Optional<String> id, List<Tensor> inputs, List<String> outputs) {}
