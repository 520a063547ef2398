package dev.condyle.runtime.internal.program;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The manager of a recorded pass. The arrays that it creates are constants. */
final class TracedManager implements InvocationHandler {

    private static final Set<String> RANDOM =
            Set.of(
                    "randomInteger",
                    "randomMultinomial",
                    "randomNormal",
                    "randomPermutation",
                    "randomUniform",
                    "sampleGamma",
                    "sampleNormal",
                    "samplePoisson",
                    "truncatedNormal");

    private final NDManager real;
    private final Recording recording;

    private TracedManager(NDManager real, Recording recording) {
        this.real = real;
        this.recording = recording;
    }

    static NDManager of(NDManager real, Recording recording) {
        return (NDManager)
                Proxy.newProxyInstance(
                        NDManager.class.getClassLoader(),
                        new Class<?>[] {NDManager.class},
                        new TracedManager(real, recording));
    }

    /** Returns the real manager behind a proxy. Returns all other managers unchanged. */
    static NDManager real(NDManager manager) {
        return Proxy.isProxyClass(manager.getClass())
                        && Proxy.getInvocationHandler(manager) instanceof TracedManager traced
                ? traced.real
                : manager;
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments)
            throws Throwable {
        Object[] all = arguments == null ? new Object[0] : arguments;
        String name = method.getName();
        if (RANDOM.contains(name)) {
            throw recording.fail("the code draws random numbers.");
        }
        switch (name) {
            case "newSubManager", "getParentManager":
                return self;
            case "from", "ret":
                if (TracedArray.find(all[0]).isPresent() || all[0] instanceof NDList) {
                    return all[0];
                }
                break;
            case "equals":
                return self == all[0];
            case "close", "cap", "attachInternal", "attachUncappedInternal", "detachInternal":
                return null;
            default:
        }
        Object result = TracedArray.call(real, method, all);
        return result instanceof NDArray array ? recording.constant(array).proxy() : result;
    }
}
