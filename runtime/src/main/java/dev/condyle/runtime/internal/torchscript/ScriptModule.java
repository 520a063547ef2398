package dev.condyle.runtime.internal.torchscript;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import dev.condyle.runtime.internal.program.Constant;
import dev.condyle.runtime.internal.program.NormFolding;
import dev.condyle.runtime.internal.program.Program;
import dev.condyle.runtime.internal.program.SiluFusion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A program that is loaded into the engine. Thread-safe. */
public final class ScriptModule implements AutoCloseable {

    private static final Set<String> KERNEL_PROCESSORS = Set.of("amd64", "x86_64");
    // The layout of the weights suits small batches, which are also the parts of large ones.
    private static final int BATCH = 2;

    private final NDManager manager;
    private final PtSymbolBlock module;

    private ScriptModule(NDManager manager, PtSymbolBlock module) {
        this.manager = manager;
        this.module = module;
    }

    /**
     * Loads a program, in a form that is fast on its device.
     *
     * @param program the program, as recorded
     * @param parent the manager whose end also ends the module
     */
    public static ScriptModule compile(Program program, NDManager parent) {
        Program folded = SiluFusion.apply(NormFolding.apply(program));
        if (parent.getDevice().isGpu()
                || !KERNEL_PROCESSORS.contains(System.getProperty("os.arch"))) {
            return load(folded, parent);
        }
        try {
            return load(CpuKernels.apply(folded, BATCH), parent);
        } catch (EngineException e) {
            // An engine without these kernels.
            return load(folded, parent);
        }
    }

    /** Loads a program as it is. */
    public static ScriptModule load(Program program, NDManager parent) {
        ScriptCode code = ScriptCode.of(program);
        return load(code.source(), code.constants(), code.state(), parent);
    }

    /** Loads a module from its source code. */
    static ScriptModule load(
            String source, List<Constant> constants, List<Constant> state, NDManager parent) {
        NDManager manager = parent.newSubManager();
        try {
            return new ScriptModule(
                    manager,
                    JniUtils.loadModule(
                            (PtNDManager) manager,
                            new ByteArrayInputStream(archive(source, constants, state)),
                            true,
                            false));
        } catch (IOException e) {
            manager.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            manager.close();
            throw e;
        }
    }

    private static byte[] archive(String source, List<Constant> constants, List<Constant> state)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ScriptArchive.write(source, constants, state, Map.of(), bytes);
        return bytes.toByteArray();
    }

    /**
     * Runs the program. The results belong to the manager of the first input.
     *
     * @param inputs the inputs of the program
     */
    public NDList run(NDList inputs) {
        return IValueUtils.forward(module, inputs, false);
    }

    /** Frees the module. */
    @Override
    public void close() {
        manager.close();
    }
}
