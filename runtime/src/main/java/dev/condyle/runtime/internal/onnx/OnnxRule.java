package dev.condyle.runtime.internal.onnx;

/** Translates the operations of one operator. */
@FunctionalInterface
interface OnnxRule {

    /** Adds the nodes of an operation, and returns the name of its first result. */
    String apply(OnnxCall call);
}
