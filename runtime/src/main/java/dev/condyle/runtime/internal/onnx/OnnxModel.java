package dev.condyle.runtime.internal.onnx;

import dev.condyle.runtime.internal.program.Program;
import dev.condyle.runtime.internal.text.Arguments;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.module.ModuleDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a program as a model in <a href="https://onnx.ai/onnx/">ONNX format</a>. The same program
 * results in the same bytes. The size of the batch is the symbolic dimension {@code N}.
 */
public final class OnnxModel {

    /** The oldest version of the operator set that is written: the first with layer norms. */
    public static final int MIN_OPSET = 17;

    /** The newest version of the operator set that is written. */
    public static final int MAX_OPSET = 24;

    /**
     * The default version of the operator set. Older runtimes read older versions, so that the
     * first version with all required operators is read by most: ONNX 1.12 and ONNX Runtime 1.12,
     * of 2022.
     */
    public static final int DEFAULT_OPSET = MIN_OPSET;

    // https://onnx.ai/onnx/repo-docs/Versioning.html#released-versions, from opset 17 to 24.
    private static final int[] IR_VERSIONS = {8, 8, 9, 9, 10, 10, 11, 12};

    // Files of 2 GB and more are not valid in protobuf. The rest is for nodes and names.
    private static final long MOST_BYTES = 2_000_000_000L;

    private static final List<String> REQUIRED =
            List.of("ai.onnx.proto.OnnxMl", "com.google.protobuf.Message");

    private OnnxModel() {}

    /**
     * Writes a model.
     *
     * @param program the program
     * @param names the names of its inputs and outputs
     * @param metadata the properties of the model, such as labels
     * @param opset the version of the operator set, from {@link #MIN_OPSET} to {@link #MAX_OPSET}
     * @param into receives the model; not closed
     * @throws IllegalArgumentException if the names do not match the program, or the version is not
     *     supported
     * @throws IllegalStateException if the optional dependency is missing
     * @throws NotExportableException if ONNX has no equivalent of an operation, or the weights are
     *     too large
     */
    public static void write(
            Program program,
            OnnxNames names,
            Map<String, String> metadata,
            int opset,
            OutputStream into)
            throws IOException {
        write(program, names, metadata, opset, into, MOST_BYTES);
    }

    static void write(
            Program program,
            OnnxNames names,
            Map<String, String> metadata,
            int opset,
            OutputStream into,
            long limit)
            throws IOException {
        requireDependency();
        Arguments.within("opset", opset, MIN_OPSET, MAX_OPSET);
        requireCount("inputs", program.inputs().size(), names.inputs());
        requireCount("outputs", program.outputs().size(), names.outputs());
        new OnnxWriter(program, names, opset, limit)
                .model(metadata, IR_VERSIONS[opset - MIN_OPSET], version())
                .writeTo(into);
    }

    private static void requireDependency() {
        for (String name : REQUIRED) {
            try {
                Class.forName(name, false, OnnxModel.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(
                        "Writing a model in ONNX format requires an optional dependency, which is missing."
                                + " Add org.tribuo:tribuo-util-onnx:4.3.2 to the dependencies of the project.",
                        e);
            }
        }
    }

    private static void requireCount(String kind, int count, List<String> names) {
        if (names.size() != count) {
            throw new IllegalArgumentException(
                    "The program has %s %s, but the names are %s.".formatted(count, kind, names));
        }
    }

    /** Returns the version of this library, or an empty text if it is not in a jar. */
    private static String version() {
        return Optional.ofNullable(OnnxModel.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .or(
                        () ->
                                Optional.ofNullable(
                                        OnnxModel.class.getPackage().getImplementationVersion()))
                .orElse("");
    }
}
