package dev.condyle.runtime.internal.engine;

import ai.djl.pytorch.jni.LibUtils;
import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The functions of PyTorch's C++ library that control mixed precision, which DJL does not call.
 * PyTorch exports them, and Python calls the same functions. Their names include the types of their
 * parameters, in the form of the compiler.
 */
final class AutocastFunctions {

    private static final int CPU = 0; // of PyTorch's DeviceType
    private static final int CUDA = 1;

    /** A class that is loaded on the first use, when the engine has been started. */
    private static final class Found {

        private static final Optional<AutocastFunctions> FUNCTIONS = load();

        private static Optional<AutocastFunctions> load() {
            try {
                Engines.engine();
                return Optional.of(new AutocastFunctions());
            } catch (LinkageError | RuntimeException e) {
                // JNA may be missing, or the library may be of another version.
                return Optional.empty();
            }
        }
    }

    private final Function enabled;
    private final Function type;
    private final Function cache;
    private final Function amx;

    private AutocastFunctions() {
        Path file = Path.of(LibUtils.getLibtorchPath(), System.mapLibraryName("torch_cpu"));
        NativeLibrary library = NativeLibrary.getInstance(file.toString());
        enabled =
                find(
                        library,
                        "_ZN2at8autocast20set_autocast_enabledEN3c1010DeviceTypeEb",
                        "?set_autocast_enabled@autocast@at@@YAXW4DeviceType@c10@@_N@Z");
        type =
                find(
                        library,
                        "_ZN2at8autocast18set_autocast_dtypeEN3c1010DeviceTypeENS1_10ScalarTypeE",
                        "?set_autocast_dtype@autocast@at@@YAXW4DeviceType@c10@@W4ScalarType@4@@Z");
        cache = find(library, "_ZN2at8autocast11clear_cacheEv", "?clear_cache@autocast@at@@YAXXZ");
        amx =
                find(
                        library,
                        "_ZN2at3cpu21is_amx_tile_supportedEv",
                        "?is_amx_tile_supported@cpu@at@@YA_NXZ");
    }

    private static Function find(NativeLibrary library, String name, String nameOnWindows) {
        return library.getFunction(Platform.isWindows() ? nameOnWindows : name);
    }

    /** Returns the functions; empty if they are not found. */
    static Optional<AutocastFunctions> find() {
        return Found.FUNCTIONS;
    }

    /** Turns mixed precision of this thread on or off. */
    void setEnabled(boolean gpu, boolean value) {
        enabled.invokeVoid(new Object[] {gpu ? CUDA : CPU, value ? 1 : 0});
    }

    /** Sets the lower precision of this thread, a ScalarType of PyTorch. */
    void setType(boolean gpu, int code) {
        type.invokeVoid(new Object[] {gpu ? CUDA : CPU, code});
    }

    /** Frees the weights in lower precision. Other threads convert theirs again. */
    void clearCache() {
        cache.invokeVoid(new Object[0]);
    }

    /** Returns whether the processor multiplies matrices of bfloat16 numbers, by Intel's AMX. */
    boolean hasAmx() {
        // Of a C++ bool, only the lowest byte is defined.
        return (amx.invokeInt(new Object[0]) & 0xff) != 0;
    }
}
