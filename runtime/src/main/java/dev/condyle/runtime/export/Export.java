package dev.condyle.runtime.export;

/**
 * A format for {@code model.export(path, format)}, with its options. Instances are immutable and
 * thread-safe.
 *
 * <p>The exported network has one input per input of the model: numbers of the shape (N, ...), with
 * any batch size N. Images are (N, C, H, W), resized and normalised. Records are rows of float32
 * numbers and, if they have one-hot categories, a second input with their int32 indices. The
 * network has one output per head. The names, the labels and the preprocessing of images are part
 * of the file.
 *
 * <pre>{@code
 * model.export(Path.of("flowers.onnx"), Export.onnx());
 * }</pre>
 */
public final class Export {

    /** The formats. */
    enum Format {
        TORCHSCRIPT,
        ONNX,
        DJL_SERVING
    }

    private static final int DEFAULT_OPSET = 17;
    private static final int MAX_OPSET = 24;

    private final Format format;
    private final boolean logits;
    private final int opset;

    private Export(Format format, boolean logits, int opset) {
        this.format = format;
        this.logits = logits;
        this.opset = opset;
    }

    /**
     * Returns TorchScript: a file for {@code torch.jit.load}, for DJL's {@code Criteria} and for
     * LibTorch. It contains only operations of PyTorch. The description of the model is the extra
     * file {@code condyle.json}.
     */
    public static Export torchScript() {
        return new Export(Format.TORCHSCRIPT, false, DEFAULT_OPSET);
    }

    /**
     * Returns <a href="https://onnx.ai">ONNX</a>, for example for ONNX Runtime. The description of
     * the model is the metadata property {@code condyle}. Requires the optional dependency {@code
     * org.tribuo:tribuo-util-onnx}.
     */
    public static Export onnx() {
        return new Export(Format.ONNX, false, DEFAULT_OPSET);
    }

    /**
     * Returns a model for DJL Serving: a folder, or a zip file if the path ends with {@code .zip},
     * with a TorchScript file, {@code serving.properties} and, for images, {@code synset.txt}. A
     * model that classifies images receives JPEG or PNG and returns JSON; all others receive and
     * return arrays. DJL Serving stretches images to the size of the network.
     */
    public static Export djlServing() {
        return new Export(Format.DJL_SERVING, false, DEFAULT_OPSET);
    }

    /**
     * Exports the outputs of the heads without softmax, sigmoid or scale. Default: probabilities in
     * the order of the labels, or predicted numbers.
     */
    public Export logits() {
        return new Export(format, true, opset);
    }

    /**
     * Sets the version of ONNX's operators. Other formats ignore it.
     *
     * @param opset from 17 to 24. Default: 17
     * @throws IllegalArgumentException if it is out of range
     */
    public Export opset(int opset) {
        if (opset < DEFAULT_OPSET || opset > MAX_OPSET) {
            throw new IllegalArgumentException(
                    "The opset must be from "
                            + DEFAULT_OPSET
                            + " to "
                            + MAX_OPSET
                            + ", not "
                            + opset
                            + ".");
        }
        return new Export(format, logits, opset);
    }

    /** Returns whether the format is TorchScript. */
    public boolean isTorchScript() {
        return format == Format.TORCHSCRIPT;
    }

    /** Returns whether the format is ONNX. */
    public boolean isOnnx() {
        return format == Format.ONNX;
    }

    /** Returns whether the outputs are exported without softmax, sigmoid or scale. */
    public boolean isLogits() {
        return logits;
    }

    /** Returns the version of ONNX's operators. */
    public int opset() {
        return opset;
    }

    /** Returns the format with its options. */
    @Override
    public String toString() {
        return "Export("
                + format
                + (logits ? ", logits" : "")
                + (isOnnx() ? ", opset=" + opset : "")
                + ")";
    }
}
