package dev.condyle.runtime.internal.program;

import java.util.List;

/**
 * A recorded pass for a number of examples.
 *
 * @param recording the operations
 * @param inputs the inputs
 * @param outputs the results
 */
record Trace(Recording recording, List<Value> inputs, List<Argument.Tensor> outputs) {}
