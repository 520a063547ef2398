package dev.condyle.runtime.internal.engine;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import com.sun.jna.WString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the threads of the engine sleep while they wait for each other. By default, OpenMP threads
 * wait by spinning. If other programs compete for the cores, each of the many short operations of a
 * small network then waits for a time slice of the scheduler.
 *
 * <p>OpenMP reads this setting from the environment, once, when its library is loaded. Java cannot
 * change the environment of its own process, so this class calls the C library through JNA, which
 * DJL depends on. The environment is restored afterwards, so that child processes do not inherit
 * the setting.
 */
final class PassiveWaiting {

    private static final String POLICY = "OMP_WAIT_POLICY";

    /** How threads wait, in the OpenMP libraries of GNU, LLVM and Intel. */
    private static final List<String> SETTINGS =
            List.of(POLICY, "GOMP_SPINCOUNT", "KMP_BLOCKTIME", "KMP_LIBRARY");

    private PassiveWaiting() {}

    /**
     * Runs an action that loads the engine. A setting of the user is not changed.
     *
     * @return false if the setting of the engine could not be changed
     */
    static boolean during(Runnable start) {
        boolean chosen = SETTINGS.stream().anyMatch(name -> System.getenv(name) != null);
        boolean changed = !chosen && set("passive");
        try {
            start.run();
        } finally {
            if (changed) {
                unset();
            }
        }
        return chosen || changed;
    }

    private static boolean set(String value) {
        try {
            return Platform.isWindows()
                    ? setOnWindows(new WString(value)) != 0
                    : function("c", "setenv").invokeInt(new Object[] {POLICY, value, 1}) == 0;
        } catch (RuntimeException | LinkageError e) {
            // JNA may be missing, or may not be allowed to load its native library.
            return false;
        }
    }

    private static void unset() {
        if (Platform.isWindows()) {
            setOnWindows(null);
        } else {
            function("c", "unsetenv").invokeInt(new Object[] {POLICY});
        }
    }

    private static int setOnWindows(@Nullable WString value) {
        return function("kernel32", "SetEnvironmentVariableW")
                .invokeInt(new Object[] {new WString(POLICY), value});
    }

    private static Function function(String library, String name) {
        return Function.getFunction(library, name);
    }
}
