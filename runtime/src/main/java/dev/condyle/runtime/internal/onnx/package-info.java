/**
 * Programs as ONNX models. Each operator of PyTorch becomes one or a few nodes of the default
 * operator set. Requires the optional dependency {@code org.tribuo:tribuo-util-onnx}.
 */
@NullMarked
package dev.condyle.runtime.internal.onnx;

import org.jspecify.annotations.NullMarked;
